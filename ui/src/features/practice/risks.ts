/** A risk that is to be shared, and bringing one to supervision. */
import {
  blankAgendaItem,
  commands,
  type BodyOf,
  type Day,
  type EntryId,
  type RiskCard,
} from "$ipc";

export const blankRisk = (day: Day): BodyOf<"riskCard"> => ({
  item: "riskCard",
  day,
  idea: "",
  risks: "",
  mitigations: "",
  endorsed: "",
  alone: null,
});

/** The day it bears says nothing by itself. */
export const isBlankRisk = ({ idea, risks, mitigations, endorsed, alone }: RiskCard) =>
  `${idea}${risks}${mitigations}${endorsed}`.trim() === "" && alone === null;

/**
 * Puts a card on the agenda of a session as something to share. What could go
 * wrong goes along as context, which is never shown to others; and the idea is
 * private too, until the writer says otherwise.
 */
export async function bring(card: RiskCard, session: EntryId): Promise<void> {
  const { id, preparation } = await commands.preparationBegin({ session });
  const question = card.idea.trim();
  const context = card.risks.trim();
  const there = preparation.agenda.some(
    (item) => item.question === question && item.context === context,
  );
  if (there) return;
  const item = blankAgendaItem({ question, context, want: "shareRisk", shared: false });
  const agenda = [...preparation.agenda, item];
  await commands.itemKeep({ id, body: { item: "preparation", ...preparation, agenda } });
}
