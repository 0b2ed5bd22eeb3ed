import { choicesOf } from './define.ts'

/**
 * Regions by name. A bare "Chemnitz", "Dresden" or "Leipzig" means the region around the city: whoever means the city alone
 * says so. Short forms of the states come from job advertisements. Names that two districts share (Hof, Leipzig) are listed only where one of them is surely meant.
 */
export const REGIONS = choicesOf(`
  DE: ganz Deutschland, Germany, Deutschland, bundesweit, deutschlandweit, nationwide, BRD
  DED: Sachsen, Saxony, Freistaat Sachsen, ganz Sachsen, sachsenweit, SN, DE-SN
  DED4: Chemnitz, Chemnitz region, Region Chemnitz, Raum Chemnitz, Südwestsachsen, Direktionsbezirk Chemnitz
  DED41: Chemnitz Stadt, city of Chemnitz, Stadt Chemnitz, Chemnitz city, Chemnitz kreisfreie Stadt, kreisfreie Stadt Chemnitz
  DED42: Erzgebirgskreis, Erzgebirge, Erzgebirge district, ERZ, Landkreis Erzgebirge, Ore Mountains
  DED43: Mittelsachsen, Central Saxony, Landkreis Mittelsachsen, Mittelsachsen district
  DED44: Vogtlandkreis, Vogtland, Vogtland district
  DED45: Zwickau, Zwickau district, Landkreis Zwickau, LK Zwickau, Region Zwickau
  DED2: Dresden, Dresden region, Region Dresden, Raum Dresden, Direktionsbezirk Dresden
  DED21: Dresden Stadt, city of Dresden, Stadt Dresden, Dresden city, Landeshauptstadt Dresden, Dresden kreisfreie Stadt
  DED2C: Bautzen, Bautzen district, Landkreis Bautzen
  DED2D: Görlitz, Görlitz district, Landkreis Görlitz
  DED2E: Meißen, Meißen district, Landkreis Meißen, Meissen
  DED2F: Sächsische Schweiz-Osterzgebirge, Saxon Switzerland-Eastern Ore Mountains, Landkreis Sächsische Schweiz-Osterzgebirge, SOE
  DED5: Leipzig, Leipzig region, Region Leipzig, Raum Leipzig, Direktionsbezirk Leipzig
  DED51: Leipzig Stadt, city of Leipzig, Stadt Leipzig, Leipzig city, Leipzig kreisfreie Stadt
  DED52: Landkreis Leipzig, Leipzig district, LK Leipzig
  DED53: Nordsachsen, Northern Saxony, Landkreis Nordsachsen, North Saxony
  DE1: Baden-Württemberg, Baden-Wuerttemberg, BW, DE-BW
  DE2: Bayern, Bavaria, Freistaat Bayern, BY, DE-BY
  DE24: Oberfranken, Upper Franconia
  DE23: Oberpfalz, Upper Palatinate
  DE3: Berlin, Berlin, DE-BE
  DE4: Brandenburg, Brandenburg, BB, DE-BB
  DE5: Bremen, Bremen, HB, DE-HB
  DE6: Hamburg, Hamburg, HH, DE-HH
  DE7: Hessen, Hesse, HE, DE-HE
  DE8: Mecklenburg-Vorpommern, Mecklenburg-Western Pomerania, MV, DE-MV
  DE9: Niedersachsen, Lower Saxony, NI, DE-NI
  DEA: Nordrhein-Westfalen, North Rhine-Westphalia, NRW, NW, DE-NW
  DEB: Rheinland-Pfalz, Rhineland-Palatinate, RP, DE-RP
  DEC: Saarland, Saarland, SL, DE-SL
  DEE: Sachsen-Anhalt, Saxony-Anhalt, ST, DE-ST
  DEF: Schleswig-Holstein, Schleswig-Holstein, SH, DE-SH
  DEG: Thüringen, Thuringia, Freistaat Thüringen, TH, DE-TH
  DEG0L: Landkreis Greiz, Greiz district, Greiz
  DEG0M: Altenburger Land, Altenburger Land district, Landkreis Altenburger Land
  CZ041: Karlsbader Region, Karlovy Vary region, Karlovarský kraj, Karlsbad, Karlovy Vary
  CZ042: Aussiger Region, Ústí region, Ústecký kraj, Ústí nad Labem
  CZ051: Reichenberger Region, Liberec region, Liberecký kraj, Liberec
  PL51: Niederschlesien, Lower Silesia, Dolnośląskie, Województwo dolnośląskie
  PL43: Lebuser Land, Lubusz, Lubuskie, Województwo lubuskie
`)

/** The partners' countries and their neighbours; any other two-letter code of ISO 3166 is taken as it stands. */
export const COUNTRIES = choicesOf(`
  DE: Deutschland, Germany, BRD, D
  PL: Polen, Poland, Polska
  RO: Rumänien, Romania, România
  ES: Spanien, Spain, España, Espanya
  SI: Slowenien, Slovenia, Slovenija
  FR: Frankreich, France
  BG: Bulgarien, Bulgaria, България
  IT: Italien, Italy, Italia
  BA: Bosnien und Herzegowina, Bosnia and Herzegovina, Bosnien-Herzegowina, Bosna i Hercegovina, Bosnien, Bosnia, Босна и Херцеговина, BiH
  UA: Ukraine, Ukraine, Україна
  AT: Österreich, Austria, A
  CH: Schweiz, Switzerland, Suisse
  CZ: Tschechien, Czechia, Tschechische Republik, Czech Republic, Česko
  SK: Slowakei, Slovakia, Slovensko
  HU: Ungarn, Hungary, Magyarország
  HR: Kroatien, Croatia, Hrvatska
  RS: Serbien, Serbia, Srbija, Србија
  ME: Montenegro, Montenegro, Crna Gora
  MD: Moldau, Moldova, Republik Moldau
  MK: Nordmazedonien, North Macedonia
  GR: Griechenland, Greece, EL
  TR: Türkei, Türkiye, Turkey
  AD: Andorra, Andorra
  PT: Portugal, Portugal
  BE: Belgien, Belgium
  NL: Niederlande, Netherlands, The Netherlands
  LU: Luxemburg, Luxembourg
  DK: Dänemark, Denmark
  LT: Litauen, Lithuania
  GB: Vereinigtes Königreich, United Kingdom, Großbritannien, UK, Great Britain, England
`)
