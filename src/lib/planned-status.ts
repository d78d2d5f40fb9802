/** How sure a planned release is: agreeing with «pubblicazione», as editors are told, as calendar programs call it. */
export const plannedStatuses = {
  provisional: { word: 'provvisoria', meaning: 'data provvisoria', ics: 'TENTATIVE' },
  confirmed: { word: 'confermata', meaning: 'confermata', ics: 'CONFIRMED' },
  cancelled: { word: 'annullata', meaning: 'annullata', ics: 'CANCELLED' },
};

/** What a planned release is until its bulletin is out or its day has gone by. */
export type PlannedStatus = keyof typeof plannedStatuses;
