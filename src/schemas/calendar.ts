import { z } from 'astro/zod';
import { plannedStatuses, type PlannedStatus } from '#src/lib/planned-status.ts';
import { day, period } from '#src/schemas/date.ts';
import { id, line, type Referent } from '#src/schemas/parts.ts';

/** A release that is planned, was held or was given up. */
export const calendarEntrySchema = z
  .strictObject({
    id: id.describe('Identificativo, unico nel calendario'),
    title: line.describe('Che cosa sarà pubblicato'),
    date: day.describe('Giorno previsto'),
    status: z
      .enum(Object.keys(plannedStatuses) as PlannedStatus[])
      .meta({ enumDescriptions: Object.values(plannedStatuses).map(({ meaning }) => meaning) })
      .describe('A che punto è'),
    previousDate: day.optional().describe('Giorno previsto in precedenza, se è cambiato'),
    reason: line.optional().describe('Perché è stata annullata o spostata'),
    bulletin: period
      .meta({ names: 'bulletin' satisfies Referent })
      .optional()
      .describe('Bollettino pubblicato, quando c’è'),
  })
  .refine((entry) => entry.status !== 'cancelled' || entry.reason !== undefined, {
    path: ['reason'],
    message: 'è obbligatorio per una pubblicazione annullata',
  });

/** The whole calendar, in any order. */
export const calendarSchema = z.array(calendarEntrySchema);

export type CalendarEntry = z.infer<typeof calendarEntrySchema>;
