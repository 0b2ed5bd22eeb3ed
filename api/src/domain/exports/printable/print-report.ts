import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import type { Locale } from '../../../contract/common.ts'
import type { PrintableQuery } from '../../../contract/printable.ts'
import type { ParticipationReport } from '../../../contract/reports.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { listClosingOffers } from '../../reports/gaps/list-closing-offers.ts'
import { listGaps } from '../../reports/gaps/list-gaps.ts'
import { reportParticipation } from '../../reports/report-participation.ts'
import type { ExportedFile } from '../export-list.ts'
import { wordIn } from '../list.ts'
import { nameFile } from '../name-file.ts'
import { gapsPage, PRINTED_GAPS, PRINTED_OFFERS } from './gaps-page.ts'
import { participationPage } from './participation-page.ts'
import { printFormats } from './print-formats.ts'
import type { ReportDocument } from './report-document.ts'

/**
 * The view of the manager as two pages to hand on: the numbers are those of the reports, asked for with the same
 * filters. Printing is noted in the audit log.
 * @throws {AppError} not-found when there is no such programme
 */
export async function printReport(
  context: Context,
  actor: Actor,
  query: z.output<typeof PrintableQuery>,
): Promise<ExportedFile> {
  const { locale, programmeId, on, ...filters } = query
  const participation = await reportParticipation(context, actor, {
    ...(programmeId ? { programmeId } : {}),
    ...(on ? { on } : {}),
  })
  const gaps = await listGaps(context, actor, { ...filters, limit: PRINTED_GAPS })
  // What a report without any choice says needs no words.
  const { source: _source, by, trust, ...narrowed } = filters
  const chosen = { ...narrowed, ...(by === 'group' ? { by } : {}), ...(trust === 'confirmed' ? { trust } : {}) }
  const offers = await listClosingOffers(context, actor, { ...unitless(filters), limit: PRINTED_OFFERS })
  const pages = [participationPage(participation, locale), gapsPage(gaps, offers, chosen, locale)]
  const heading = pages[0]?.heading ?? ''
  const dictionary = `${context.publicUrl}/dictionary`
  const document: ReportDocument = {
    locale,
    title: `${heading} ${participation.programmeName}, ${printFormats(locale).day(participation.on)}`,
    subject: wordIn(['Bericht über Teilnahme und Lücken', 'Report on participation and gaps'], locale),
    madeAt: context.now().toISOString(),
    pages: pages.map((page) => ({ ...page, notesTitle: `${page.notesTitle} (${dictionary})` })),
    foot: footOf(context, participation, locale),
    pageOf: pages.map((_, at) =>
      wordIn([`Seite ${at + 1} von ${pages.length}`, `Page ${at + 1} of ${pages.length}`], locale),
    ),
  }
  await recordAudit(context.db, actor, 'printed', 'programme', participation.programmeId)
  return {
    name: nameFile(locale === 'de' ? 'bericht' : 'report', participation.programmeName, participation.on, 'pdf'),
    mediaType: 'application/pdf',
    content: await context.workers.printReport(document),
  }
}

/** New offers are asked for by skills, whatever unit the gaps are counted in. */
function unitless<Filters extends { by?: unknown; group?: unknown }>(filters: Filters): Omit<Filters, 'by' | 'group'> {
  const { by: _by, group: _group, ...rest } = filters
  return rest
}

/** Where the figures come from and who pays for the programme; a sample never names a funder. */
function footOf(
  { fundingLine, publicUrl }: Context,
  { programmeName, isSample }: ParticipationReport,
  locale: Locale,
): string[] {
  const source = wordIn(
    [`Quelle: TUCacademy, ${programmeName}, ${publicUrl}`, `Source: TUCacademy, ${programmeName}, ${publicUrl}`],
    locale,
  )
  if (isSample)
    return [
      source,
      wordIn(
        [
          'Beispieldaten: Programm, Personen und Bedarfe sind erfunden; niemand fördert es.',
          'Sample data: programme, persons and needs are invented; nobody funds it.',
        ],
        locale,
      ),
    ]
  const funding = fundingLine?.[locale]
  return funding ? [source, funding] : [source]
}
