// Each pattern names one thing that postings, CVs and course pages say without asking for a skill. They are cues of genre, not of
// topic: a sentence that merely mentions holidays or money is not caught unless it says so in the employer's or office's voice.
const PATTERNS: readonly RegExp[] = [
  // salary
  /(?<![\p{L}\p{N}])(?:tv-?l|tvöd|tv-?öd|entgeltgruppe|entgelt|tarifvertrag|tariflich\p{L}*|vergütung\p{L}*|bezahlung|gehalt(?:s(?!abrechn)\p{L}*)?|stundenlohn|sonderzahlung\p{L}*|weihnachtsgeld|urlaubsgeld|zuschl[aä]ge?n?|prämien?|boni|einstiegsgehalt)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:salary|salaries|wage|wages|remuneration|bonus(?:es)?|pay (?:is|grade|scale|band)|stock options|share options|per (?:hour|annum|year)|gross|overtime|pension|pay rise|allowance|paid (?:monthly|weekly|fairly|at|on)|mileage|interest-free)\b/iu,
  /(?:€|\beuro?s?\b|\bEUR\b|£|\$)\s*(?:\d|\/|brutto|pro|gross)|\d\s*(?:€|\beuros?\b|\bEUR\b|cents?\b)/iu,
  // benefits and leave
  /\b\d+\s*(?:tage|days)\b.*(?<![\p{L}\p{N}])(?:urlaub\p{L}*|holiday|leave|vacation|off)\b|\burlaub\p{L}*|\bannual leave\b|\bparental leave\b|\bpaid (?:holidays?|leave|vacation)\b/iu,
  /(?<![\p{L}\p{N}])(?:jobrad|jobticket|deutschlandticket|obstkorb|frisches obst|betriebliche altersvorsorge|altersvorsorge|firmenwagen|dienstwagen|dienstrad|fitnessstudio\p{L}*|kantine|kicker|tischkicker|firmenevents?|sommerfest\p{L}*|weihnachtsfeier\p{L}*|betriebsfest|teamevents?|mitarbeiterrabatte?|rabatte?|homeoffice|home-office|gleitzeit|gleittage|vertrauensarbeitszeit|kinderbetreuung|kita|essenszuschuss|parkpl[aä]tze?|getränke|kaffee|betriebsarzt|massagen?|zuschuss)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:free (?:coffee|fruit|drinks|lunch|parking|tea|meals)|fresh fruit|gym (?:membership|subsid\p{L}+)|company (?:car|bike|pension|parties|party)|flexible (?:hours|working)|home office|remote work(?:ing)? (?:is|option|possible)|health insurance|perks?|benefits?|discounts?|canteen|childcare|dental|job ticket|summer party|christmas party|whole staff|work-life balance)\b/iu,
  /(?<![\p{L}\p{N}])(?:wir bieten|bieten wir|wir fördern|wir zahlen|wir übernehmen die kosten|übernehmen wir|dich erwarte[tn]|sie erwarte[tn]|erwarte[tn] (?:sie|dich|euch)|erhältst du|bekommen sie|du bekommst|stellen wir (?:dir|ihnen)|bezahlen wir)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:we offer|we provide you|you(?:'ll| will) (?:get|receive|enjoy)|we(?:'ll| will) (?:lend|pay|cover|give|hand) you|we pay|in return|is paid|are paid|costs? (?:is|are) covered|reimburse\p{L}*)\b/iu,
  // hours, start and term of the contract
  /(?<![\p{L}\p{N}])(?:befristet|unbefristet|befristung|teilzeit\p{L}*|vollzeit\p{L}*|arbeitszeit\p{L}*|wochenstunden|minijob|probezeit|eintrittstermin|eintrittsdatum|arbeitsbeginn|dienstbeginn|nächstmögliche\p{L}*|zu besetzen|stellenumfang|arbeitsort|dienstort|einsatzort|beschäftigungsumfang|feierabend|früh-|spätschicht|pausen?|öffnungszeiten|sprechzeiten|schichten?)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:full-time|full time|part-time|part time|fixed-term|permanent (?:contract|position|post|role)|temporary|probation\p{L}*|hours (?:a|per) week|office hours|working hours|opening hours|start(?:ing)? date|lunch break|rota|immediate start|overnight|weekdays?|night shifts?)\b|\b\d{1,2}(?::\d\d)?\s*(?:am|pm)\b|\b\d{1,2}[:.]\d\d\s*uhr\b/iu,
  // applying
  /(?<![\p{L}\p{N}])(?:bewerbung\p{L}*|bewerben|bewirb|lebenslauf\p{L}*|anschreiben|vorstellungsgespräch\p{L}*|bewerbungsunterlagen|unterlagen|kennziffer|auswahlverfahren\p{L}*|probearbeit\p{L}*|gehaltsvorstellung\p{L}*|rückfragen|ansprechpartner\p{L}*|anmeldung\p{L}*|anmeldeschluss|stellenausschreibung|stellenanzeige|zeugnisse|gespräche?s?(?= (?:statt|ein)))(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:appl(?:y|ying) (?:by|now|via|with|online|to|through|before|for)|(?:your|the|an|all|late|written) applications?|ap+lications?\b.*(?<![\p{L}\p{N}])(?:basis|until|by)|cover letter|curriculum vitae|your cv|cv\b.*(?<![\p{L}\p{N}])(?:send|attach|upload)|(?:send|upload|attach)\b.*\bcv|job interviews?|interviews? (?:are|will|take)|shortlisted|candidates|closing date|vacanc(?:y|ies)|reference number|get in touch|look forward to|certificate of good conduct|selection (?:process|takes)|we(?:'ll| will) (?:get back|reply|call|invite|be in touch))\b/iu,
  /(?<![\p{L}\p{N}])(?:enrol(?:l?ment)?|registration|sign up|register (?:by|online|via)|course fee|tuition|participants? (?:receive|get|will get)|teilnahmebescheinigung|teilnehmerzahl|teilnahmegebühr|kursgebühr|kursort|seminarort|seminarraum|kostenfrei\p{L}*|kostenlos\p{L}*|ermäßigt\p{L}*|no certificate|certificate (?:can|will|is)|teilnehmende[nr]?|stornier\p{L}*|termine und preise|place of jurisdiction)(?![\p{L}])/iu,
  // diversity
  /(?<![\p{L}\p{N}])(?:schwerbehindert\p{L}*|schwerbehinderung|gleichstellung\p{L}*|chancengleichheit|geschlecht(?:er|s)?|geschlechtliche\p{L}*|generische\p{L}*|hautfarbe|ethnisch\p{L}*|sexuelle[nr]? (?:orientierung|identität)|weltanschauung|charta der vielfalt|lesbarkeit|vielfalt|herkunft|diversität)(?![\p{L}])|\bm\s*\/\s*w\s*\/\s*d\s*[–-]/iu,
  /(?<![\p{L}\p{N}])(?:equal opportunit\p{L}+|regardless of|irrespective of|sexual orientation|all genders|gender identity|diversity|disabilit(?:y|ies)|inclusive (?:workplace|employer)|people of all|barrier-free)\b/iu,
  // data protection and legal
  /(?<![\p{L}\p{N}])(?:datenschutz(?:erklärung|hinweise?|beauftragte\p{L}*)?|personenbezogene\p{L}* daten|ihre daten|deine daten|impressum|hrb\s*\d*|ust-?id\p{L}*|registergericht|amtsgericht|geschäftsführer:|gerichtsstand|agb|haftung|aufsichtsbehörde|personalrats?|führungszeugnis\p{L}*|betriebsrats?)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:privacy (?:policy|notice)|personal data|your data|data protection officer|gdpr notice|terms and conditions|registered office|supervisory authority|all rights reserved|legal notice|vat (?:no|id|number)|last updated|works council)\b/iu,
  // addresses and contact
  /[\p{L}\d.+-]+@[\p{L}\d-]+\.\p{L}{2,}|https?:\/\/|www\.|(?<![\p{L}\p{N}])(?:tel(?:efon)?|fax|phone|mobil|e-?mail|postfach|p\.?o\.? box|anschrift|postanschrift|address|adresse)\s*[.:]|\b\d{5}\s+\p{Lu}\p{Ll}{2,}|\p{L}{3,}(?:straße|strasse|str\.|platz|weg|allee)\s+\d+/iu,
  /(?<![\p{L}\p{N}])(?:haltestelle|autobahn\p{L}*|gewerbegebiet|bahnhof\p{L}*|zu fuß|minutes? (?:from|walk|by)|motorway|train station|tram stop|bus stop|town centre|city centre|main station|gehminuten|located|verkehrsanbindung|verkehrsgünstig\p{L}*)(?![\p{L}])/iu,
  // CV headers
  /^\s*(?:name|geburtsdatum|geboren\p{L}*|geburtsort|familienstand|staatsangehörigkeit|nationalität|wohnort|date of birth|born|nationality|marital status|place of birth|signed|unterschrift|hobbys?|elternzeit|lebenslauf|curriculum vitae|religion|konfession|salary expectation|parental leave|place|ort|datum|date|dauer|duration|beginn|seite|page|führerschein|kinder|status)(?![\p{L}])\s*[:\d–—-]/iu,
  // who we are
  /(?<![\p{L}\p{N}])(?:wir sind (?:ein|eine|der|die|seit|das|stolz)|als (?:mittelständler|familienunternehmen|familienbetrieb|arbeitgeber|marktführer|traditions\p{L}*)|unser (?:unternehmen|haus|betrieb|team|gebäude|werk|büro|träger|verein|institut)\b|unsere (?:firma|klinik|einrichtung|gruppe|filialen?|kanzlei|schule|praxis|standorte?) |gegründet|jubiläum\p{L}*|marktführer|familiengeführt\p{L}*|familienunternehmen|mitarbeiterinnen und mitarbeitern? an|beschäftigt\p{L}* (?:rund|etwa|derzeit|über)|beschäftigte[nr]?|seit (?:über |mehr als |fast |rund )?\d+|im jahr(?:e)? \d{4}|ruhestand|in (?:dritter|vierter|zweiter) generation|flache hierarchien|dein zuhause|teil unseres|freundliches team|kollegiale\p{L}* )/iu,
  /(?<![\p{L}\p{N}])(?:we are (?:a|an|the|one|proud)|our (?:company|firm|team|house|building|office|factory|clinic|hospital|brand|story|history|founders?|headquarters|machine\p{L}*|products|customers|sales team) (?:is|are|was|were|has|have|offers|employs)|was founded|founded in|family-(?:run|owned)|market leader|established in|since \d{4}|global leader|leading (?:provider|company|manufacturer|supplier)|over \d+ (?:employees|years)|employees (?:worldwide|across|in)|headquartered|join (?:us|our)|flat hierarchies|friendly (?:team|colleagues)|world-class|fast-growing|nobody wears|best year|be part of|come and)\b/iu,
]

// A sentence that asks for something may also praise the employer ("Join our team and bring your expertise in ...").
const ASKS =
  /(?<![\p{L}])(?:your expertise|expertise in|proficien(?:t|cy) (?:in|with)|(?:solid|deep|good|strong) understanding|experience (?:in|with|of)|skilled in|skills in|knowledge of|ability to|responsible for|you will (?:play|be responsible|develop|manage|lead|work on|design|support)|kenntnisse (?:in|im|der|von|über)|erfahrung(?:en)? (?:in|im|mit)|beherrschst|beherrschen|sicherer umgang|umgang mit|verantwortlich für|deine aufgaben|ihre aufgaben|(?:suchen|brauchen|benötigen) (?:\p{L}+ ){0,2}?(?:jemanden?|leute)|(?:looking for|need|want) (?:someone|somebody|people) (?:who|to|with))(?![\p{L}])/iu

/** Whether a sentence asks for a skill in so many words. O(length). */
export function asksForSkill(sentence: string): boolean {
  return ASKS.test(sentence)
}

/**
 * Whether a sentence is one of those that ask for no skill: benefits, salary, hours, addresses, applying, law, diversity, praise.
 * @param sentence  one sentence or line; "" is not boilerplate
 * @complexity      O(length x patterns)
 */
export function isBoilerplate(sentence: string): boolean {
  return !ASKS.test(sentence) && PATTERNS.some((pattern) => pattern.test(sentence))
}
