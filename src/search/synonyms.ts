/** Each group ends with a semicolon, each word of it but the last with a comma. */
const written = `
  importo, somma, ammontare, cifra; fondo, risorsa, finanziamento, soldo, denaro, contributo, stanziamento;
  dotazione, budget, stanziamento, risorsa; costo, spesa; costo, prezzo; prezzo, tariffa; incassare, riscuotere;
  pagamento, erogazione, versamento, liquidazione; pagato, erogato, versato, liquidato, speso;
  pagare, erogare, versare, liquidare; speso, spesa; finanziare, sovvenzionare; rimborso, restituzione;
  finanziamento, sovvenzione, incentivo; sussidio, contributo, bonus, sostegno; ottenere, ricevere;
  agevolazione, sconto, esenzione, riduzione; gratis, gratuito; multa, sanzione, ammenda; bonifico, versamento;
  appalto, gara; contratto, accordo, convenzione; accordo, intesa; fornitore, appaltatore; gestire, amministrare;
  scadenza, termine, data limite; proroga, rinvio, slittamento; ritardo, slittamento; prorogare, rinviare;
  obiettivo, traguardo, target, meta; tappa, fase; raggiunto, conseguito, centrato; superare, oltrepassare;
  inizio, avvio, partenza; avviato, iniziato, cominciato, partito; completato, concluso, finito, terminato, ultimato;
  conclusione, completamento, fine, termine; progetto, intervento, iniziativa; programma, piano; piano, programmato;
  domanda, richiesta, istanza; chiedere, richiedere, domandare; inviare, mandare, trasmettere; modulo, modello;
  adesione, partecipazione; aderire, partecipare; ammissione, ammesso; approvato, ammesso, accolto;
  rinuncia, ritiro, recesso, abbandono; rinunciare, abbandonare, ritirarsi; revoca, annullamento;
  avviso, bando; proposta, offerta; verifica, controllo; verificare, controllare; gestore, concessionario;
  impresa, azienda, ditta, società; cittadino, abitante; abitante, residente, popolazione; città, comune;
  comune, municipio; sindaco, primo cittadino; regione, regionale; provincia, provinciale; nazionale, statale;
  nazionale, italiano; europeo, comunitario; governo, esecutivo; decreto, provvedimento; legge, norma, normativa;
  regolamento, regola, disposizione; amministrazione, ente, ufficio pubblico; occupazione, impiego;
  lavoratore, dipendente, impiegato; insegnante, docente, professore; alunno, studente, scolaro;
  università, ateneo; sanità, salute; ospedale, nosocomio; famiglia, nucleo familiare; anziano, terza età;
  straniero, immigrato; casa, abitazione, alloggio; biblioteca, sala di lettura; libro, volume;
  aumento, crescita, incremento; aumentare, crescere, incrementare; calo, diminuzione, riduzione, flessione;
  diminuire, calare, ridurre; andamento, evoluzione, tendenza, storico; avanzamento, progresso, andamento;
  differenza, diversità, scarto; diverso, differente; confronto, paragone; confrontare, comparare;
  percentuale, quota, tasso; quota, parte; somma, totale, complessivo; contare, conteggiare; conteggio, conta;
  circa, arrotondato, approssimato; arrotondamento, approssimazione; previsto, programmato; risultato, esito;
  dato, cifra, numero, statistica; dati aperti, open data; grafico, diagramma; mappa, cartina; territorio, zona;
  foglio di calcolo, csv, excel; scaricare, download, esportare; indicatore, metrica; rilevazione, indagine;
  fonte, origine, provenienza; metodo, metodologia; guida, manuale, tutorial; rapporto, relazione, report;
  glossario, dizionario, vocabolario; definizione, significato; sigla, acronimo, abbreviazione;
  bollettino, notiziario, rapporto; notizia, comunicato; pubblicazione, uscita; aggiornamento, novità;
  calendario, agenda, prossime uscite; prossimo, futuro; recente, ultimo; annuale, ogni anno; mensile, ogni mese;
  correzione, rettifica, errata corrige; correggere, rettificare; errore, sbaglio, svista; problema, difficoltà;
  cambiamento, modifica, variazione; cambiato, modificato, variato; cambiare, modificare, variare;
  licenza, diritto d'autore, copyright; licenza, creative commons; riuso, riutilizzo; registro, elenco;
  accessibilità, disabilità; disabile, persona con disabilità; lettore di schermo, screen reader;
  privacy, riservatezza, protezione dei dati, dati personali; trattamento dei dati, privacy; cookie, tracciamento;
  sito, portale; posta elettronica, e-mail, mail; contatto, recapito; reclamo, lamentela; feed, rss;
  collegamento, link; iscriversi, abbonarsi; software, applicazione, applicativo; app, applicazione;
  sicurezza informatica, cibersicurezza, cybersecurity; digitalizzazione, informatizzazione; orario, ora di apertura
`;

/** Words and phrases of everyday Italian that mean the same, by groups, so that no programme has to list them. */
export const italianSynonyms = written
  .trim()
  .split(/;\s*/)
  .map((group) => group.split(/,\s*/));
