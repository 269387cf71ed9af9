<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Accounts…</source>
        <translation>Account…</translation>
    </message>
    <message>
        <source>Check for messages now</source>
        <translation>Controlla ora i messaggi</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Impostazioni…</translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation>Esci dall&apos;esercitazione</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Annulla l&apos;ultimo passo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>In attesa del cliente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Chiuse</translation>
    </message>
    <message>
        <source>Publishing problems</source>
        <translation>Problemi di pubblicazione</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Tutte le conversazioni</translation>
    </message>
    <message>
        <source>Narrow or wide navigation</source>
        <translation>Navigazione stretta o larga</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Riquadro successivo</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Riquadro precedente</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversazione successiva</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversazione precedente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Torna all&apos;elenco</translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <translation>Rimetti in attesa</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Rispondi</translation>
    </message>
    <message>
        <source>Reply in private</source>
        <translation>Rispondi in privato</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tutti i tasti</translation>
    </message>
    <message>
        <source>About Sportello</source>
        <translation>Informazioni su Sportello</translation>
    </message>
    <message>
        <source>Canned replies…</source>
        <translation>Risposte pronte…</translation>
    </message>
    <message>
        <source>Go to or do…</source>
        <translation>Vai o fai…</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Rimandate</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>Return to everybody</source>
        <translation>Restituisci a tutti</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Rimanda…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Etichetta…</translation>
    </message>
    <message>
        <source>Mark as done…</source>
        <translation>Segna come conclusa…</translation>
    </message>
    <message>
        <source>File</source>
        <comment>menu</comment>
        <translation>File</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>menu</comment>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>View</source>
        <comment>menu</comment>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Conversation</source>
        <comment>menu</comment>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Reply</source>
        <comment>menu</comment>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Help</source>
        <comment>menu</comment>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mie</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assegnate</translation>
    </message>
    <message>
        <source>Saved view 1</source>
        <translation>Vista salvata 1</translation>
    </message>
    <message>
        <source>Saved view 2</source>
        <translation>Vista salvata 2</translation>
    </message>
    <message>
        <source>Saved view 3</source>
        <translation>Vista salvata 3</translation>
    </message>
    <message>
        <source>Saved view 4</source>
        <translation>Vista salvata 4</translation>
    </message>
    <message>
        <source>Saved view 5</source>
        <translation>Vista salvata 5</translation>
    </message>
    <message>
        <source>Saved view 6</source>
        <translation>Vista salvata 6</translation>
    </message>
    <message>
        <source>Saved view 7</source>
        <translation>Vista salvata 7</translation>
    </message>
    <message>
        <source>Saved view 8</source>
        <translation>Vista salvata 8</translation>
    </message>
    <message>
        <source>Saved view 9</source>
        <translation>Vista salvata 9</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Salva come vista…</translation>
    </message>
    <message>
        <source>Change view…</source>
        <translation>Modifica la vista…</translation>
    </message>
    <message>
        <source>Move view up</source>
        <translation>Sposta la vista in su</translation>
    </message>
    <message>
        <source>Move view down</source>
        <translation>Sposta la vista in giù</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Rimuovi la vista</translation>
    </message>
    <message>
        <source>Contact panel</source>
        <translation>Pannello del contatto</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assegna…</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Priorità alta</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Priorità bassa</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>Seleziona anche la successiva</translation>
    </message>
    <message>
        <source>Select the previous one too</source>
        <translation>Seleziona anche la precedente</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Scrivi una nota</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Allega file…</translation>
    </message>
    <message>
        <source>Next misspelled word</source>
        <translation>Parola successiva da correggere</translation>
    </message>
    <message>
        <source>Send and go to the next</source>
        <translation>Invia e passa alla prossima</translation>
    </message>
    <message>
        <source>Take over from a colleague</source>
        <translation>Prendi in carico da un collega</translation>
    </message>
    <message>
        <source>Take private</source>
        <translation>Passa in privato</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Importa contatti…</translation>
    </message>
    <message>
        <source>Report on handoffs…</source>
        <translation>Resoconto dei passaggi in privato…</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Passaggi in privato</translation>
    </message>
    <message>
        <source>Put together with another person…</source>
        <translation>Unisci con un&apos;altra persona…</translation>
    </message>
    <message>
        <source>Put together with who is suggested</source>
        <translation>Unisci con chi è proposto</translation>
    </message>
    <message>
        <source>Somebody else than who is suggested</source>
        <translation>Non è chi è proposto</translation>
    </message>
    <message>
        <source>Export this person…</source>
        <translation>Esporta questa persona…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Cancella questa persona…</translation>
    </message>
    <message>
        <source>Put on hold…</source>
        <translation>Blocca…</translation>
    </message>
    <message>
        <source>Ask to delete the post, go on in private</source>
        <translation>Chiedi di cancellare il post, continua in privato</translation>
    </message>
    <message>
        <source>Verify the customer</source>
        <translation>Verifica il cliente</translation>
    </message>
    <message>
        <source>Link a private conversation…</source>
        <translation>Collega una conversazione privata…</translation>
    </message>
    <message>
        <source>Public and private as one timeline</source>
        <translation>Pubblico e privato in un’unica sequenza</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Copie di sicurezza…</translation>
    </message>
    <message>
        <source>Next hit in the conversation</source>
        <translation>Risultato successivo nella conversazione</translation>
    </message>
    <message>
        <source>Previous hit in the conversation</source>
        <translation>Risultato precedente nella conversazione</translation>
    </message>
    <message>
        <source>Verify history…</source>
        <translation>Verifica la cronologia…</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>The promise is kept</source>
        <translation>La promessa è mantenuta</translation>
    </message>
    <message>
        <source>Move the promise…</source>
        <translation>Sposta la promessa…</translation>
    </message>
    <message>
        <source>Withdraw the promise</source>
        <translation>Ritira la promessa</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Resoconti</translation>
    </message>
    <message>
        <source>Review replies</source>
        <translation>Rivedi le risposte</translation>
    </message>
    <message>
        <source>Comments on my replies</source>
        <translation>Commenti alle mie risposte</translation>
    </message>
    <message>
        <source>Team</source>
        <comment>menu</comment>
        <translation>Team</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Stampa il resoconto…</translation>
    </message>
</context>
<context>
    <name>AudienceSentence</name>
    <message>
        <source>Private message</source>
        <translation>Messaggio privato</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Risposta pubblica</translation>
    </message>
    <message>
        <source>%1 · cannot be sent: %2 is signed out of %3</source>
        <translation>%1 · non si può inviare: %2 è disconnesso da %3</translation>
    </message>
    <message>
        <source>%1 · only %2 and you · as %3 on %4</source>
        <translation>%1 · solo %2 e tu · come %3 su %4</translation>
    </message>
    <message>
        <source>%1 · everyone can see this · as %2 on %3</source>
        <translation>%1 · visibile a tutti · come %2 su %3</translation>
    </message>
    <message>
        <source>The staff of the %1 server could read this.</source>
        <translation>Chi gestisce il server %1 potrebbe leggere questo testo.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, the address that wrote</source>
        <comment>an address</comment>
        <translation>%1, l’indirizzo che ha scritto</translation>
    </message>
    <message>
        <source>%1 · everyone can see this · to %2 · as %3 on %4</source>
        <translation>%1 · visibile a tutti · a %2 · come %3 su %4</translation>
    </message>
</context>
<context>
    <name>BlueskyChat</name>
    <message>
        <source>Nobody is called %1 on Bluesky any more.</source>
        <translation>Su Bluesky nessuno si chiama più %1.</translation>
    </message>
    <message>
        <source>%1 takes private messages only from people they follow. Ask them in public to follow this account or to write first.</source>
        <translation>%1 accetta messaggi privati solo da chi segue. Chiedi in pubblico di seguire questo account o di scrivere per primo.</translation>
    </message>
    <message>
        <source>%1 takes no private messages.</source>
        <translation>%1 non accetta messaggi privati.</translation>
    </message>
    <message>
        <source>%1 and this account cannot write to each other: one has blocked the other.</source>
        <translation>%1 e questo account non possono scriversi: uno dei due ha bloccato l&apos;altro.</translation>
    </message>
    <message>
        <source>The app password may not use private messages. Make a new one in the Bluesky settings with “Allow access to your direct messages”, and sign in with that.</source>
        <translation>La password per app non può usare i messaggi privati. Creane una nuova nelle impostazioni di Bluesky con “Consenti l&apos;accesso ai tuoi messaggi diretti” e accedi con quella.</translation>
    </message>
    <message>
        <source>One of the two accounts is suspended from private messages.</source>
        <translation>Uno dei due account è sospeso dai messaggi privati.</translation>
    </message>
    <message>
        <source>The conversation is locked.</source>
        <translation>La conversazione è bloccata.</translation>
    </message>
    <message>
        <source>The conversation does not exist any more.</source>
        <translation>La conversazione non esiste più.</translation>
    </message>
    <message>
        <source>The reply was written for another account.</source>
        <translation>La risposta era stata scritta per un altro account.</translation>
    </message>
    <message>
        <source>Private messages on Bluesky carry no files.</source>
        <translation>I messaggi privati su Bluesky non portano allegati.</translation>
    </message>
    <message>
        <source>Private messages go to one person; this conversation has more.</source>
        <translation>I messaggi privati vanno a una sola persona; questa conversazione ne ha di più.</translation>
    </message>
    <message>
        <source>The message has no text.</source>
        <translation>Il messaggio non ha testo.</translation>
    </message>
</context>
<context>
    <name>BlueskyIdentity</name>
    <message>
        <source>Nobody is called “%1” on Bluesky.</source>
        <translation>Su Bluesky nessuno si chiama “%1”.</translation>
    </message>
    <message>
        <source>The account does not say on which server it is.</source>
        <translation>L&apos;account non dice su quale server si trova.</translation>
    </message>
    <message>
        <source>“%1” points at an account that does not use this name.</source>
        <translation>“%1” rimanda a un account che non usa questo nome.</translation>
    </message>
</context>
<context>
    <name>BlueskyNetwork</name>
    <message>
        <source>With an app password</source>
        <translation>Con una password per app</translation>
    </message>
    <message>
        <source>Make an app password in the Bluesky settings under Privacy and security, App passwords, and tick “Allow access to your direct messages”; do not use your main password here.</source>
        <translation>Crea una password per app nelle impostazioni di Bluesky, in Privacy e sicurezza, Password per app, e spunta “Consenti l&apos;accesso ai tuoi messaggi diretti”; non usare qui la password principale.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Password per app</translation>
    </message>
    <message>
        <source>Server, if it is not found by itself</source>
        <translation>Server, se non viene trovato da solo</translation>
    </message>
    <message>
        <source>Connect a Bluesky account</source>
        <translation>Collega un account Bluesky</translation>
    </message>
    <message>
        <source>This server cannot end a sign-in; it ends by itself after two weeks.</source>
        <translation>Questo server non può terminare un accesso; termina da solo dopo due settimane.</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Nel browser</translation>
    </message>
    <message>
        <source>Your server asks in the browser whether Sportello may act for the account, and asks again after two weeks; an app password lasts longer and is recommended for direct messages. Without the address of client metadata that your brand publishes, the page names a program on this computer.</source>
        <translation>Il tuo server chiede nel browser se Sportello può agire per l&apos;account, e lo chiede di nuovo dopo due settimane; una password per app dura di più ed è consigliata per i messaggi diretti. Senza l&apos;indirizzo dei metadati del client pubblicati dal tuo marchio, la pagina parla di un programma su questo computer.</translation>
    </message>
    <message>
        <source>Client metadata address</source>
        <translation>Indirizzo dei metadati del client</translation>
    </message>
</context>
<context>
    <name>BlueskyOAuth</name>
    <message>
        <source>The answer to renewing the sign-in got lost, and it can be asked for only once.</source>
        <translation>La risposta al rinnovo dell&apos;accesso è andata persa, e si può chiedere una volta sola.</translation>
    </message>
    <message>
        <source>This server has no sign-in in the browser. Use an app password.</source>
        <translation>Questo server non offre l&apos;accesso nel browser. Usa una password per app.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) away from the server&apos;s. Set the clock; signatures are refused until then.</source>
        <translation>
            <numerusform>L&apos;orologio di questo computer differisce di %n minuto da quello del server. Regola l&apos;orologio; fino ad allora le firme vengono rifiutate.</numerusform>
            <numerusform>L&apos;orologio di questo computer differisce di %n minuti da quello del server. Regola l&apos;orologio; fino ad allora le firme vengono rifiutate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CannedImport</name>
    <message>
        <source>Line %1 has fewer columns than the first line.</source>
        <translation>La riga %1 ha meno colonne della prima.</translation>
    </message>
    <message>
        <source>Line %1 has more columns than the first line; is a comma not in quotation marks?</source>
        <translation>La riga %1 ha più colonne della prima; c&apos;è una virgola fuori dalle virgolette?</translation>
    </message>
    <message>
        <source>Line %1 has text behind a closing quotation mark.</source>
        <translation>Nella riga %1 c&apos;è del testo dopo le virgolette di chiusura.</translation>
    </message>
    <message>
        <source>“%1” says not who may use it; everybody may.</source>
        <translation>«%1» non dice chi può usarla; può farlo chiunque.</translation>
    </message>
    <message>
        <source>“%1” is no audience; the reply is for private messages only.</source>
        <translation>«%1» non indica un pubblico; la risposta vale solo per i messaggi privati.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no; the reply is switched off.</source>
        <translation>«%1» non è né sì né no; la risposta è disattivata.</translation>
    </message>
    <message>
        <source>“%1” is not a date and was left out.</source>
        <translation>«%1» non è una data ed è stato tralasciato.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice. Rename one of them.</source>
        <translation>La colonna «%1» compare due volte. Rinominane una.</translation>
    </message>
    <message>
        <source>There is no column with the text of the replies. Call it “text”, or say which one it is.</source>
        <translation>Manca una colonna con il testo delle risposte. Chiamala «text» o indica qual è.</translation>
    </message>
    <message>
        <source>This is neither JSON nor a table with columns. Export the replies as JSON or CSV.</source>
        <translation>Non è né JSON né una tabella con colonne. Esporta le risposte in JSON o CSV.</translation>
    </message>
    <message>
        <source>The first line names no column that is known (shortcut, title, text, language, tags …). Add one, or say what the columns are.</source>
        <translation>La prima riga non contiene colonne conosciute (shortcut, title, text, language, tags …). Aggiungila o indica che cosa sono le colonne.</translation>
    </message>
    <message>
        <source>In line %1 a quotation mark opens that is never closed. Close it, or export again.</source>
        <translation>Nella riga %1 si aprono virgolette che non si chiudono mai. Chiudile o esporta di nuovo.</translation>
    </message>
    <message>
        <source>The table has too many rows or columns to be canned replies. Export fewer at once.</source>
        <translation>La tabella ha troppe righe o colonne per contenere risposte pronte. Esportane meno alla volta.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La tabella è vuota.</translation>
    </message>
    <message>
        <source>Zendesk exports macros as JSON; this is a table. Choose another system.</source>
        <translation>Zendesk esporta le macro in JSON; questa è una tabella. Scegli un altro sistema.</translation>
    </message>
    <message>
        <source>The table has a first line with names and no replies below it.</source>
        <translation>La tabella ha una prima riga con i nomi e nessuna risposta sotto.</translation>
    </message>
    <message>
        <source>The lists in this file are nested too deeply for canned replies. Export them again.</source>
        <translation>Gli elenchi in questo file sono annidati troppo in profondità per delle risposte pronte. Esportale di nuovo.</translation>
    </message>
    <message>
        <source>The file is too large. Export fewer replies at once.</source>
        <translation>Il file è troppo grande. Esporta meno risposte alla volta.</translation>
    </message>
    <message>
        <source>In line %1 something stands behind the end of the replies. Remove it, or export again.</source>
        <translation>Nella riga %1 c&apos;è qualcosa dopo la fine delle risposte. Rimuovilo o esporta di nuovo.</translation>
    </message>
    <message>
        <source>In line %1 a backslash stands where it means nothing. Export the replies again.</source>
        <translation>Nella riga %1 c&apos;è una barra rovesciata che non significa nulla. Esporta di nuovo le risposte.</translation>
    </message>
    <message>
        <source>A text that begins near line %1 has no closing quotation mark; the file is probably cut off. Export it again.</source>
        <translation>Un testo che comincia intorno alla riga %1 non ha le virgolette di chiusura; probabilmente il file è troncato. Esportalo di nuovo.</translation>
    </message>
    <message>
        <source>The file ends in the middle, near line %1: it was not saved completely. Export it again.</source>
        <translation>Il file finisce a metà, intorno alla riga %1: non è stato salvato per intero. Esportalo di nuovo.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: a comma, bracket or quotation mark is missing, wrong or too much there. Export the replies again.</source>
        <translation>La riga %1 non si può leggere: una virgola, una parentesi o delle virgolette mancano, sono sbagliate o di troppo. Esporta di nuovo le risposte.</translation>
    </message>
    <message>
        <source>This is not a file that Sportello exported. Choose the system that it comes from.</source>
        <translation>Questo file non è stato esportato da Sportello. Scegli il sistema da cui proviene.</translation>
    </message>
    <message>
        <source>A newer version of Sportello wrote this file. Install that version, or export as CSV.</source>
        <translation>Questo file è stato scritto da una versione più recente di Sportello. Installa quella versione o esporta in CSV.</translation>
    </message>
    <message>
        <source>The list of replies is missing in this file. Export it again.</source>
        <translation>In questo file manca l&apos;elenco delle risposte. Esportalo di nuovo.</translation>
    </message>
    <message>
        <source>it is no reply.</source>
        <translation>non è una risposta.</translation>
    </message>
    <message>
        <source>There are no replies in this file.</source>
        <translation>In questo file non ci sono risposte.</translation>
    </message>
    <message>
        <source>The list in this file is empty: there are no replies to import.</source>
        <translation>L&apos;elenco in questo file è vuoto: non ci sono risposte da importare.</translation>
    </message>
    <message>
        <source>There is nothing between the braces of this file. Export the replies again.</source>
        <translation>Tra le parentesi graffe di questo file non c&apos;è nulla. Esporta di nuovo le risposte.</translation>
    </message>
    <message>
        <source>The other system answered with an error instead of replies: “%1” Sign in there and export again.</source>
        <translation>L&apos;altro sistema ha risposto con un errore invece che con le risposte: «%1» Accedi a quel sistema ed esporta di nuovo.</translation>
    </message>
    <message>
        <source>No canned replies were found in this file. Files of Sportello, Chatwoot, Zendesk, Freshdesk and Zammad can be read; say which system it comes from.</source>
        <translation>In questo file non ci sono risposte pronte. Si leggono i file di Sportello, Chatwoot, Zendesk, Freshdesk e Zammad; indica da quale sistema proviene.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Riga %1</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Voce %1</translation>
    </message>
    <message>
        <source>%1 was left out: %2</source>
        <translation>%1 tralasciata: %2</translation>
    </message>
    <message>
        <source>A picture in the text was left out; attach it to the reply.</source>
        <translation>Un&apos;immagine nel testo è stata tralasciata; allegala alla risposta.</translation>
    </message>
    <message>
        <source>“%1” is not the code of a language; the text is offered for any.</source>
        <translation>«%1» non è il codice di una lingua; il testo è proposto per tutte.</translation>
    </message>
    <message>
        <source>it has no text.</source>
        <translation>non ha testo.</translation>
    </message>
    <message>
        <source>its text has %1 characters; at most %2 are taken.</source>
        <translation>il testo ha %1 caratteri; se ne accettano al massimo %2.</translation>
    </message>
    <message>
        <source>The title or shortcut was longer than %1 characters; it was cut.</source>
        <translation>Il titolo o la scorciatoia superava %1 caratteri ed è stato troncato.</translation>
    </message>
    <message>
        <source>The shortcut “%1” had blanks; it is “%2” now.</source>
        <translation>La scorciatoia «%1» conteneva spazi; ora è «%2».</translation>
    </message>
    <message>
        <source>The shortcut “%1” is there twice; this one is “%2” now.</source>
        <translation>La scorciatoia «%1» compare due volte; questa ora è «%2».</translation>
    </message>
    <message>
        <source>It was for some groups only; here it is for everybody. Change that where it matters.</source>
        <translation>Era riservata ad alcuni gruppi; qui vale per tutti. Cambialo dove serve.</translation>
    </message>
    <message>
        <source>This does not look like an export of %1: there is no %2 in it. Choose another system, or export again.</source>
        <translation>Non sembra un&apos;esportazione di %1: non contiene %2. Scegli un altro sistema o esporta di nuovo.</translation>
    </message>
    <message>
        <source>there is nothing in its place.</source>
        <translation>al suo posto non c&apos;è nulla.</translation>
    </message>
    <message>
        <source>The macro also changes the ticket (status, group, tags …); only its text was taken over.</source>
        <translation>La macro modifica anche il ticket (stato, gruppo, etichette …); è stato ripreso solo il testo.</translation>
    </message>
    <message>
        <source>It has other texts for some channels; only one was taken over.</source>
        <translation>Ha altri testi per alcuni canali; ne è stato ripreso uno solo.</translation>
    </message>
    <message>
        <source>Its attachments stayed in the other system; add them here.</source>
        <translation>Gli allegati sono rimasti nell&apos;altro sistema; aggiungili qui.</translation>
    </message>
    <message>
        <source>the macro “%1” writes no comment, it only changes the ticket.</source>
        <translation>la macro «%1» non scrive commenti, modifica solo il ticket.</translation>
    </message>
    <message>
        <source>This is one page of several: export and import the others too.</source>
        <translation>È una pagina di più: esporta e importa anche le altre.</translation>
    </message>
    <message>
        <source>{{%1}} was the address of a ticket; it is the address of the public post now.</source>
        <translation>{{%1}} era l&apos;indirizzo di un ticket; ora è l&apos;indirizzo del post pubblico.</translation>
    </message>
    <message>
        <source>Conditions such as {% %1 %} do not exist here; they were taken out and every branch of the text was kept. Look it over.</source>
        <translation>Qui non esistono condizioni come {% %1 %}; sono state tolte e del testo sono rimasti tutti i rami. Ricontrollalo.</translation>
    </message>
    <message>
        <source>“%1” in {{%2}} has no counterpart here and was left out.</source>
        <translation>«%1» in {{%2}} qui non ha un corrispondente ed è stato tralasciato.</translation>
    </message>
    <message>
        <source>{{%1}} is dynamic content, which stayed in the other system. Put its text in its place.</source>
        <translation>{{%1}} è un contenuto dinamico, rimasto nell&apos;altro sistema. Metti il suo testo al suo posto.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or an archive, not a text file. Open it and save it as CSV first.</source>
        <translation>È un foglio di calcolo o un archivio, non un file di testo. Prima aprilo e salvalo in CSV.</translation>
    </message>
    <message>
        <source>This is an old Excel or Word file. Open it and save it as CSV first.</source>
        <translation>È un vecchio file di Excel o Word. Prima aprilo e salvalo in CSV.</translation>
    </message>
    <message>
        <source>This is a PDF document. Export the replies as JSON or CSV instead.</source>
        <translation>È un documento PDF. Esporta invece le risposte in JSON o CSV.</translation>
    </message>
    <message>
        <source>This file is packed (gzip). Unpack it first.</source>
        <translation>Questo file è compresso (gzip). Prima decomprimilo.</translation>
    </message>
    <message>
        <source>This is a document of a word processor (RTF). Save it as plain text.</source>
        <translation>È un documento di videoscrittura (RTF). Salvalo come testo semplice.</translation>
    </message>
    <message>
        <source>This is a database. Export the replies as JSON or CSV instead.</source>
        <translation>È una banca dati. Esporta invece le risposte in JSON o CSV.</translation>
    </message>
    <message>
        <source>This is a picture, not a file with replies.</source>
        <translation>È un&apos;immagine, non un file con risposte.</translation>
    </message>
    <message>
        <source>The file is written in %1; it was converted. Check letters with accents.</source>
        <translation>Il file è scritto in %1; è stato convertito. Controlla le lettere accentate.</translation>
    </message>
    <message>
        <source>The file is too large (%1); at most %2 are read. Export fewer replies at once.</source>
        <translation>Il file è troppo grande (%1); se ne leggono al massimo %2. Esporta meno risposte alla volta.</translation>
    </message>
    <message>
        <source>The file is empty. Export the replies again.</source>
        <translation>Il file è vuoto. Esporta di nuovo le risposte.</translation>
    </message>
    <message>
        <source>This is not a text file. Export the replies as JSON or CSV.</source>
        <translation>Non è un file di testo. Esporta le risposte in JSON o CSV.</translation>
    </message>
    <message>
        <source>The file has characters that mean nothing (NUL); they were left out.</source>
        <translation>Il file contiene caratteri privi di significato (NUL); sono stati tralasciati.</translation>
    </message>
    <message>
        <source>There is nothing but blanks in this file.</source>
        <translation>In questo file ci sono solo spazi.</translation>
    </message>
    <message>
        <source>This is a web page, perhaps the sign-in page of the other system. Sign in there and export again.</source>
        <translation>È una pagina web, forse quella di accesso dell&apos;altro sistema. Accedi a quel sistema ed esporta di nuovo.</translation>
    </message>
    <message>
        <source>There are two texts for “%1”; only the first was taken over.</source>
        <translation>Ci sono due testi per «%1»; è stato ripreso solo il primo.</translation>
    </message>
    <message>
        <source>An attachment cannot be recognised again and was left out; add it here.</source>
        <translation>Un allegato non è riconoscibile ed è stato tralasciato; aggiungilo qui.</translation>
    </message>
    <message>
        <source>There is no such import.</source>
        <translation>Questa importazione non esiste.</translation>
    </message>
    <message>
        <source>This import was undone already.</source>
        <translation>Questa importazione è già stata annullata.</translation>
    </message>
    <message>
        <source>“%1” is no level; the reply is for verified customers only.</source>
        <translation>«%1» non è un livello; la risposta vale solo per i clienti verificati.</translation>
    </message>
</context>
<context>
    <name>CannedLines</name>
    <message>
        <source>SHORTCUT</source>
        <translation>SCORCIATOIA</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITOLO</translation>
    </message>
    <message>
        <source>LANGUAGES</source>
        <translation>LINGUE</translation>
    </message>
    <message>
        <source>USES</source>
        <translation>USI</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (disattivata)</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>COSA</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuova</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>sostituita</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltata</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 new, %2 replaced, %3 skipped</source>
        <translation>%1 nuove, %2 sostituite, %3 saltate</translation>
    </message>
</context>
<context>
    <name>CannedLint</name>
    <message>
        <source>Without a shortcut it is found by its title and text only.</source>
        <translation>Senza scorciatoia si trova solo tramite titolo e testo.</translation>
    </message>
    <message>
        <source>The shortcut has blanks; typed after a slash it ends at the first one.</source>
        <translation>La scorciatoia contiene spazi; digitata dopo una barra finisce al primo.</translation>
    </message>
    <message>
        <source>It has expired and is not offered any more.</source>
        <translation>È scaduta e non viene più proposta.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Non ha testo.</translation>
    </message>
    <message>
        <source>There are two texts for any language.</source>
        <translation>Ci sono due testi per qualsiasi lingua.</translation>
    </message>
    <message>
        <source>There are two texts for the language “%1”.</source>
        <translation>Ci sono due testi per la lingua «%1».</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>Questo testo è vuoto.</translation>
    </message>
    <message>
        <source>A short variant is missing: the text does not fit everywhere.</source>
        <translation>Manca una versione breve: il testo non entra dappertutto.</translation>
    </message>
    <message numerus="yes">
        <source>The short variant is too long for %1, by %n character(s).</source>
        <translation>
            <numerusform>La versione breve è troppo lunga per %1, di %n carattere.</numerusform>
            <numerusform>La versione breve è troppo lunga per %1, di %n caratteri.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is too long for %1, by %n character(s).</source>
        <translation>
            <numerusform>Il testo è troppo lungo per %1, di %n carattere.</numerusform>
            <numerusform>Il testo è troppo lungo per %1, di %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Disattivata</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduta</translation>
    </message>
    <message>
        <source>Belongs to somebody else</source>
        <translation>È di un&apos;altra persona</translation>
    </message>
    <message>
        <source>For another brand</source>
        <translation>Per un altro marchio</translation>
    </message>
    <message>
        <source>For another account</source>
        <translation>Per un altro account</translation>
    </message>
    <message>
        <source>For another network</source>
        <translation>Per un&apos;altra rete</translation>
    </message>
    <message>
        <source>For private messages only</source>
        <translation>Solo per messaggi privati</translation>
    </message>
    <message>
        <source>For public replies only</source>
        <translation>Solo per risposte pubbliche</translation>
    </message>
    <message>
        <source>For notes only</source>
        <translation>Solo per note</translation>
    </message>
    <message>
        <source>Has no text</source>
        <translation>Senza testo</translation>
    </message>
    <message>
        <source>Two opening braces are never closed; write \{{ to mean them as they are.</source>
        <translation>Due parentesi graffe aperte non si chiudono mai; scrivi \{{ se devono restare così.</translation>
    </message>
    <message>
        <source>There is nothing between the braces.</source>
        <translation>Tra le parentesi graffe non c&apos;è nulla.</translation>
    </message>
    <message>
        <source>%1 is not known here and stays as it is.</source>
        <translation>%1 qui non è conosciuto e resta così com&apos;è.</translation>
    </message>
    <message>
        <source>%1 is not known here and stays as it is. Did you mean %2?</source>
        <translation>%1 qui non è conosciuto e resta così com&apos;è. Intendevi %2?</translation>
    </message>
    <message>
        <source>Verify the customer first</source>
        <translation>Prima verifica il cliente</translation>
    </message>
</context>
<context>
    <name>CannedReplies</name>
    <message>
        <source>There are two texts for any language. Give one of them a language.</source>
        <translation>Ci sono due testi per qualsiasi lingua. Assegna una lingua a uno dei due.</translation>
    </message>
    <message>
        <source>There are two texts for the language “%1”. Remove one of them.</source>
        <translation>Ci sono due testi per la lingua «%1». Rimuovine uno.</translation>
    </message>
    <message>
        <source>The attachment “%1” cannot be kept. Add it again.</source>
        <translation>L&apos;allegato «%1» non può essere conservato. Aggiungilo di nuovo.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Adds an account.</source>
        <translation>Aggiunge un account.</translation>
    </message>
    <message>
        <source>Lists the accounts and what is known about them.</source>
        <translation>Elenca gli account e ciò che se ne sa.</translation>
    </message>
    <message>
        <source>Signs out on the server and in the keychain; the history is kept.</source>
        <translation>Revoca l&apos;accesso sul server e lo toglie dal portachiavi; la cronologia resta.</translation>
    </message>
    <message>
        <source>Fetches what is new and sends what waits.</source>
        <translation>Recupera le novità e invia ciò che è in attesa.</translation>
    </message>
    <message>
        <source>Lists conversations.</source>
        <translation>Elenca le conversazioni.</translation>
    </message>
    <message>
        <source>Prints a conversation.</source>
        <translation>Mostra una conversazione.</translation>
    </message>
    <message>
        <source>Answers a conversation. Ends with 0: sent, 1: nothing was sent, 3: look before you repeat it, 4: it will be sent later.</source>
        <translation>Risponde in una conversazione. Termina con 0: inviata, 1: non è stato inviato nulla, 3: controlla prima di ripetere, 4: sarà inviata più tardi.</translation>
    </message>
    <message>
        <source>Lists the replies on their way.</source>
        <translation>Elenca le risposte in uscita.</translation>
    </message>
    <message>
        <source>Usage: sportello [--profile DIR] [COMMAND …]</source>
        <translation>Uso: sportello [--profile CARTELLA] [COMANDO …]</translation>
    </message>
    <message>
        <source>Without a command it opens the window.</source>
        <translation>Senza un comando apre la finestra.</translation>
    </message>
    <message>
        <source>More about one: sportello COMMAND --help</source>
        <translation>Per saperne di più: sportello COMANDO --help</translation>
    </message>
    <message>
        <source>--json prints results for programs; --version prints the version.</source>
        <translation>--json scrive risultati per altri programmi; --version scrive la versione.</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Manca un comando.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il comando «%1» non esiste.</translation>
    </message>
    <message>
        <source>Prints results as JSON, one a line.</source>
        <translation>Scrive i risultati in JSON, uno per riga.</translation>
    </message>
    <message>
        <source>Another folder of data.</source>
        <translation>Un&apos;altra cartella di dati.</translation>
    </message>
    <message>
        <source>Prints this.</source>
        <translation>Mostra questo aiuto.</translation>
    </message>
    <message>
        <source>Usage: sportello %1 </source>
        <translation>Uso: sportello %1 </translation>
    </message>
    <message>
        <source>Lists the canned replies.</source>
        <translation>Elenca le risposte pronte.</translation>
    </message>
    <message>
        <source>Imports canned replies of Sportello, Chatwoot, Zendesk, Freshdesk or Zammad.</source>
        <translation>Importa risposte pronte di Sportello, Chatwoot, Zendesk, Freshdesk o Zammad.</translation>
    </message>
    <message>
        <source>Writes all canned replies into a file.</source>
        <translation>Scrive tutte le risposte pronte in un file.</translation>
    </message>
    <message>
        <source>Takes conversations, for an hour of work.</source>
        <translation>Prende conversazioni, per un’ora di lavoro.</translation>
    </message>
    <message>
        <source>Gives conversations back to everybody.</source>
        <translation>Restituisce conversazioni a tutti.</translation>
    </message>
    <message>
        <source>Puts conversations aside until a time.</source>
        <translation>Rimanda conversazioni a un’ora.</translation>
    </message>
    <message>
        <source>Ends conversations.</source>
        <translation>Chiude conversazioni.</translation>
    </message>
    <message>
        <source>Lets conversations wait again.</source>
        <translation>Rimette conversazioni in attesa.</translation>
    </message>
    <message>
        <source>Lists the tags.</source>
        <translation>Elenca le etichette.</translation>
    </message>
    <message>
        <source>Makes a tag.</source>
        <translation>Crea un’etichetta.</translation>
    </message>
    <message>
        <source>Removes a tag, also from everything that has it.</source>
        <translation>Elimina un’etichetta, anche da tutto ciò che la porta.</translation>
    </message>
    <message>
        <source>Puts a tag on conversations.</source>
        <translation>Mette un’etichetta a conversazioni.</translation>
    </message>
    <message>
        <source>Takes a tag off conversations.</source>
        <translation>Toglie un’etichetta da conversazioni.</translation>
    </message>
    <message>
        <source>Lists the notes of a conversation.</source>
        <translation>Elenca le note di una conversazione.</translation>
    </message>
    <message>
        <source>Adds a note, which never leaves this computer.</source>
        <translation>Aggiunge una nota, che non lascia mai questo computer.</translation>
    </message>
    <message>
        <source>Removes a note.</source>
        <translation>Elimina una nota.</translation>
    </message>
    <message>
        <source>Lists the saved views.</source>
        <translation>Elenca le viste salvate.</translation>
    </message>
    <message>
        <source>Saves a query as a view.</source>
        <translation>Salva una ricerca come vista.</translation>
    </message>
    <message>
        <source>Gives a view another name.</source>
        <translation>Dà un altro nome a una vista.</translation>
    </message>
    <message>
        <source>Removes a view.</source>
        <translation>Elimina una vista.</translation>
    </message>
    <message>
        <source>Finds private data in texts from standard input, one JSON object with id and text a line.</source>
        <translation>Trova dati privati nei testi dello standard input, un oggetto JSON con id e text per riga.</translation>
    </message>
    <message>
        <source>Writes everything that is stored about a person into a folder.</source>
        <translation>Scrive in una cartella tutto ciò che è conservato su una persona.</translation>
    </message>
    <message>
        <source>Removes the texts that are not to be kept any longer.</source>
        <translation>Rimuove i testi che non vanno più conservati.</translation>
    </message>
    <message>
        <source>Finds messages, notes and canned replies by words, in all there ever was.</source>
        <translation>Trova messaggi, note e risposte pronte per parole, in tutto ciò che c&apos;è stato.</translation>
    </message>
    <message>
        <source>Tells how customers were answered, and when they wrote and waited.</source>
        <translation>Dice come si è risposto ai clienti, e quando hanno scritto e aspettato.</translation>
    </message>
    <message>
        <source>Looks through the history for anything that was changed, removed or added. Ends with 1 when there is something.</source>
        <translation>Cerca nella cronologia tutto ciò che è stato cambiato, tolto o aggiunto. Finisce con 1 se c&apos;è qualcosa.</translation>
    </message>
    <message>
        <source>Writes and checks a backup now.</source>
        <translation>Scrive e controlla adesso una copia di sicurezza.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of what is stored; that is kept, and nothing is sent a second time.</source>
        <translation>Mette una copia di sicurezza al posto di ciò che è salvato, che viene conservato; nulla viene inviato una seconda volta.</translation>
    </message>
    <message>
        <source>Writes the history, or a part of it, into a file: csv for spreadsheets, mbox for mail programs, pdf for people, jsonl for “sportello import” and other programs.</source>
        <translation>Scrive la cronologia, o una sua parte, in un file: csv per i fogli di calcolo, mbox per i programmi di posta, pdf per le persone, jsonl per «sportello import» e altri programmi.</translation>
    </message>
    <message>
        <source>Takes over a history that was exported as JSON lines, or an archive that a network made. Nothing of it is ever sent.</source>
        <translation>Riprende una cronologia esportata come righe JSON, o un archivio creato da una rete. Nulla di ciò viene mai inviato.</translation>
    </message>
    <message>
        <source>Lists what customers were promised and is open.</source>
        <translation>Elenca ciò che è stato promesso ai clienti ed è aperto.</translation>
    </message>
    <message>
        <source>Notes that a promise was kept.</source>
        <translation>Annota che una promessa è stata mantenuta.</translation>
    </message>
    <message>
        <source>Moves a promise to another time.</source>
        <translation>Sposta una promessa a un altro momento.</translation>
    </message>
    <message>
        <source>Withdraws a promise.</source>
        <translation>Ritira una promessa.</translation>
    </message>
    <message>
        <source>Says what is thought of a reply, for whoever wrote it.</source>
        <translation>Dice che cosa si pensa di una risposta, per chi l’ha scritta.</translation>
    </message>
    <message>
        <source>Lists our replies with what was asked, who answered how fast, and what is thought of them.</source>
        <translation>Elenca le nostre risposte con la domanda, chi ha risposto e in quanto tempo, e che cosa se ne pensa.</translation>
    </message>
</context>
<context>
    <name>ContactCsvReader</name>
    <message>
        <source>The file is empty.</source>
        <translation>Il file è vuoto.</translation>
    </message>
    <message>
        <source>The file is too big: split it into files of at most 50,000 rows.</source>
        <translation>Il file è troppo grande: dividilo in file di al massimo 50.000 righe.</translation>
    </message>
    <message>
        <source>A quotation mark opens in line %1 and is never closed.</source>
        <translation>Alla riga %1 si aprono virgolette che non vengono mai chiuse.</translation>
    </message>
    <message>
        <source>The first line names no column for a handle, a phone, an e-mail address or a customer number.</source>
        <translation>La prima riga non indica alcuna colonna per un profilo, un telefono, un indirizzo e-mail o un codice cliente.</translation>
    </message>
    <message>
        <source>“%1” is no phone number.</source>
        <translation>“%1” non è un numero di telefono.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>“%1” non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Nothing here tells who it is.</source>
        <translation>Qui nulla dice di chi si tratta.</translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message>
        <source>waiting %1</source>
        <comment>for a length of time</comment>
        <translation>attesa %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a time or a day</comment>
        <translation>inizio: %1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <comment>before the text of our own message</comment>
        <translation>Tu: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n messaggio non letto</numerusform>
            <numerusform>%n messaggi non letti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>brand, server</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a time or a day</comment>
        <translation>fino a %1</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>a reply</comment>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>Late %1</source>
        <comment>for a length of time</comment>
        <translation>In ritardo: %1</translation>
    </message>
    <message>
        <source>under 1 min left</source>
        <translation>meno di 1 min</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a length of time</comment>
        <translation>ancora %1</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Priorità alta</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Priorità bassa</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>conversations</comment>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>Due within the hour</source>
        <translation>In scadenza entro un’ora</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>conversations</comment>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>etichetta %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <comment>a promise, for a length of time</comment>
        <translation>scaduta da %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a promise, until a time or a day</comment>
        <translation>entro %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The disk is full, so nothing can be saved.</source>
        <translation>Il disco è pieno: non è possibile salvare nulla.</translation>
    </message>
    <message>
        <source>Free some space; what is on the screen is kept and saved again by itself.</source>
        <translation>Libera un po&apos; di spazio; ciò che è sullo schermo viene conservato e salvato di nuovo da sé.</translation>
    </message>
    <message>
        <source>The folder with your messages cannot be used.</source>
        <translation>La cartella con i messaggi non è utilizzabile.</translation>
    </message>
    <message>
        <source>Check that it exists, that you may write there and that the disk has space.</source>
        <translation>Controlla che esista, che vi si possa scrivere e che sul disco ci sia spazio.</translation>
    </message>
    <message>
        <source>Saving failed: the disk or the database reports an error.</source>
        <translation>Salvataggio non riuscito: il disco o la base di dati segnala un errore.</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the disk, then try again.</source>
        <translation>Non è stato inviato nulla. Controlla il disco, poi riprova.</translation>
    </message>
    <message>
        <source>%1 does not accept this sign-in.</source>
        <translation>%1 non accetta questo accesso.</translation>
    </message>
    <message>
        <source>Check the code or token and try again.</source>
        <translation>Controlla il codice o il token e riprova.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 non è raggiungibile.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Controlla l&apos;indirizzo e la connessione.</translation>
    </message>
    <message>
        <source>%1 answered with something that is not the expected service.</source>
        <translation>%1 ha risposto, ma non è il servizio previsto.</translation>
    </message>
    <message>
        <source>Check the address: it must be the server itself, such as social.example.</source>
        <translation>Controlla l&apos;indirizzo: deve essere quello del server, per esempio social.example.</translation>
    </message>
    <message>
        <source>%1 does not offer this service.</source>
        <translation>%1 non offre questo servizio.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Controlla l&apos;indirizzo.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>La rete</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Il tentativo si ripete da sé.</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 ha impiegato troppo tempo a rispondere.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprova tra poco.</translation>
    </message>
    <message>
        <source>%1 asks for a pause.</source>
        <translation>%1 chiede una pausa.</translation>
    </message>
    <message numerus="yes">
        <source>It goes on by itself in %n minute(s).</source>
        <translation>
            <numerusform>Riprende da sé tra %n minuto.</numerusform>
            <numerusform>Riprende da sé tra %n minuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is signed out.</source>
        <translation>%1: l&apos;accesso non è più valido.</translation>
    </message>
    <message>
        <source>Sign in again; nothing is lost.</source>
        <translation>Accedi di nuovo; nulla va perso.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain does not give the sign-in of %1: it is locked, missing or does not answer.</source>
        <translation>%1: il portachiavi del sistema non fornisce l&apos;accesso, perché è bloccato, assente o non risponde.</translation>
    </message>
    <message>
        <source>Unlock or install a keychain, then choose Try again.</source>
        <translation>Sblocca o installa un portachiavi, poi scegli Riprova.</translation>
    </message>
    <message>
        <source>%1 refused this.</source>
        <translation>%1 ha rifiutato la richiesta.</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>Questo elemento non esiste più.</translation>
    </message>
    <message>
        <source>%1 gave an answer that makes no sense.</source>
        <translation>%1 ha dato una risposta incomprensibile.</translation>
    </message>
    <message>
        <source>This was stopped.</source>
        <translation>L&apos;operazione è stata interrotta.</translation>
    </message>
    <message>
        <source>Sportello already runs with this profile.</source>
        <translation>Sportello è già aperto con questo profilo.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Usa quella finestra, oppure chiudila prima.</translation>
    </message>
    <message>
        <source>These messages were stored by a newer version of Sportello.</source>
        <translation>Questi messaggi sono stati salvati da una versione più recente di Sportello.</translation>
    </message>
    <message>
        <source>Install that version or a later one; nothing was changed.</source>
        <translation>Installa quella versione o una successiva; nulla è stato modificato.</translation>
    </message>
    <message>
        <source>The file there belongs to another program.</source>
        <translation>Il file che si trova lì appartiene a un altro programma.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>%1 refused this: %2</source>
        <translation>%1 ha rifiutato la richiesta: %2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Collegamento in corso…</translation>
    </message>
    <message numerus="yes">
        <source>Working. Fetching earlier messages: %n so far.</source>
        <translation>
            <numerusform>Attivo. Recupero dei messaggi precedenti: %n finora.</numerusform>
            <numerusform>Attivo. Recupero dei messaggi precedenti: %n finora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working again. %n message(s) fetched after the interruption.</source>
        <translation>
            <numerusform>Di nuovo attivo. %n messaggio recuperato dopo l&apos;interruzione.</numerusform>
            <numerusform>Di nuovo attivo. %n messaggi recuperati dopo l&apos;interruzione.</numerusform>
        </translation>
    </message>
    <message>
        <source>Working.</source>
        <translation>Attivo.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Disconnesso da %1.</translation>
    </message>
    <message>
        <source>Paused by you.</source>
        <translation>In pausa per tua scelta.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Invio in corso…</translation>
    </message>
    <message>
        <source>Checking whether this arrived…</source>
        <translation>Verifica dell&apos;arrivo in corso…</translation>
    </message>
    <message>
        <source>It is never sent again without being sure.</source>
        <translation>Non viene mai inviato di nuovo senza esserne certi.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ritirato</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Scartato</translation>
    </message>
    <message>
        <source>Not sent: the message it answers does not exist any more.</source>
        <translation>Non inviato: il messaggio a cui risponde non esiste più.</translation>
    </message>
    <message>
        <source>Copy the text, or discard it.</source>
        <translation>Copia il testo, oppure scartalo.</translation>
    </message>
    <message>
        <source>Not sent: the network refused it.</source>
        <translation>Non inviato: la rete lo ha rifiutato.</translation>
    </message>
    <message>
        <source>Not sent. The network says: %1</source>
        <translation>Non inviato. La rete dice: %1</translation>
    </message>
    <message>
        <source>Edit it and try again.</source>
        <translation>Modificalo e riprova.</translation>
    </message>
    <message>
        <source>Goes out when you are online</source>
        <translation>Parte quando c&apos;è connessione</translation>
    </message>
    <message>
        <source>Waiting for the network, which asks for a pause</source>
        <translation>In attesa della rete, che chiede una pausa</translation>
    </message>
    <message>
        <source>Waits until the earlier reply is settled</source>
        <translation>In attesa che si concluda la risposta precedente</translation>
    </message>
    <message>
        <source>Needs you: %1 is signed out</source>
        <translation>Serve il tuo intervento: l&apos;account %1 è disconnesso</translation>
    </message>
    <message>
        <source>Sign in, then it goes out.</source>
        <translation>Accedi e il messaggio parte.</translation>
    </message>
    <message>
        <source>Needs you: the keychain does not give the sign-in of %1</source>
        <translation>Serve il tuo intervento: il portachiavi non fornisce l&apos;accesso di %1</translation>
    </message>
    <message>
        <source>Unlock it, then choose Try again.</source>
        <translation>Sbloccalo, poi scegli Riprova.</translation>
    </message>
    <message>
        <source>Not sent yet: something changed in this conversation after you began.</source>
        <translation>Non ancora inviato: qualcosa è cambiato in questa conversazione da quando hai iniziato.</translation>
    </message>
    <message>
        <source>Look at what is new, then send or edit.</source>
        <translation>Guarda le novità, poi invia o modifica.</translation>
    </message>
    <message>
        <source>Sportello closed before this left.</source>
        <translation>Sportello è stato chiuso prima dell&apos;invio.</translation>
    </message>
    <message>
        <source>Send it now, or edit it.</source>
        <translation>Invialo ora, oppure modificalo.</translation>
    </message>
    <message>
        <source>This may have been sent.</source>
        <translation>Il messaggio potrebbe essere stato inviato.</translation>
    </message>
    <message>
        <source>Look on the network, then choose It was sent or Send again.</source>
        <translation>Controlla sulla rete, poi scegli È stato inviato o Invia di nuovo.</translation>
    </message>
    <message>
        <source>Not sent: the account is not the one this was written for.</source>
        <translation>Non inviato: l&apos;account non è quello per cui è stato scritto.</translation>
    </message>
    <message>
        <source>Copy the text and write it in the right conversation.</source>
        <translation>Copia il testo e scrivilo nella conversazione giusta.</translation>
    </message>
    <message>
        <source>Needs you: the network did not take this several times in a row.</source>
        <translation>Serve il tuo intervento: la rete non lo ha accettato per più volte di seguito.</translation>
    </message>
    <message>
        <source>Look on the network, then send again or discard.</source>
        <translation>Controlla sulla rete, poi invia di nuovo o scarta.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>In attesa di invio</translation>
    </message>
    <message>
        <source>There is no filter “%1:”.</source>
        <translation>Il filtro «%1:» non esiste.</translation>
    </message>
    <message>
        <source>There is no filter “%1:”. Did you mean “%2:”?</source>
        <translation>Il filtro «%1:» non esiste. Intendevi «%2:»?</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>«%1» qui non è riconosciuto.</translation>
    </message>
    <message>
        <source>“%1” is not known here. Did you mean “%2”?</source>
        <translation>«%1» qui non è riconosciuto. Intendevi «%2»?</translation>
    </message>
    <message>
        <source>Something is missing after “%1:”.</source>
        <translation>Manca qualcosa dopo «%1:».</translation>
    </message>
    <message>
        <source>A closing quotation mark is missing.</source>
        <translation>Mancano le virgolette di chiusura.</translation>
    </message>
    <message>
        <source>The stored messages were damaged. The backup of %1 took their place; what came since is being fetched again. The damaged files are kept in %2.</source>
        <translation>I messaggi salvati erano danneggiati. Al loro posto c&apos;è ora la copia di sicurezza del %1; ciò che è arrivato dopo viene recuperato di nuovo. I file danneggiati sono conservati in %2.</translation>
    </message>
    <message>
        <source>The stored messages were damaged and there was no usable backup, so Sportello begins anew: connect your accounts again and what the networks still have is fetched. The damaged files are kept in %1.</source>
        <translation>I messaggi salvati erano danneggiati e non c&apos;era una copia di sicurezza utilizzabile, perciò Sportello ricomincia da capo: collega di nuovo gli account e verrà recuperato ciò che le reti hanno ancora. I file danneggiati sono conservati in %1.</translation>
    </message>
    <message>
        <source>Working, but messages from some people never arrive: the account&apos;s settings on its server drop them.</source>
        <translation>Funziona, ma i messaggi di alcune persone non arrivano mai: le impostazioni dell&apos;account sul suo server li scartano.</translation>
    </message>
    <message>
        <source>Change that on the server, in the notification settings.</source>
        <translation>Si cambia sul server, nelle impostazioni delle notifiche.</translation>
    </message>
    <message>
        <source>The reply is too long: %1 bytes where the network takes %2.</source>
        <translation>La risposta è troppo lunga: %1 byte, mentre la rete ne accetta %2.</translation>
    </message>
    <message>
        <source>The reply is too long: %1 characters where the network takes %2.</source>
        <translation>La risposta è troppo lunga: %1 caratteri, mentre la rete ne accetta %2.</translation>
    </message>
    <message>
        <source>Working. The server puts messages from some people aside; they are fetched all the same.</source>
        <translation>Funziona. Il server mette da parte i messaggi di alcune persone; vengono scaricati lo stesso.</translation>
    </message>
    <message>
        <source>Until when? For example “tomorrow 9” or “2h”.</source>
        <translation>Fino a quando? Per esempio «domani alle 9» o «2h».</translation>
    </message>
    <message>
        <source>“%1” is not understood as a time.</source>
        <translation>«%1» non è un orario comprensibile.</translation>
    </message>
    <message>
        <source>There is no such time: “%1”.</source>
        <translation>Questo momento non esiste: «%1».</translation>
    </message>
    <message>
        <source>“%1” is over already.</source>
        <translation>«%1» è già passato.</translation>
    </message>
    <message>
        <source>“%1” is no span of time: write 30m, 2h, 3d or 1w.</source>
        <translation>«%1» non è una durata: scrivi 30m, 2h, 3d o 1w.</translation>
    </message>
    <message>
        <source>“%1” is no span of time. Did you mean “%2”?</source>
        <translation>«%1» non è una durata. Intendevi «%2»?</translation>
    </message>
    <message>
        <source>“%1” is no day: write 2026-11-01, today, yesterday or a weekday.</source>
        <translation>«%1» non è un giorno: scrivi 2026-11-01, oggi, ieri o un giorno della settimana.</translation>
    </message>
    <message>
        <source>“%1” is no day. Did you mean “%2”?</source>
        <translation>«%1» non è un giorno. Intendevi «%2»?</translation>
    </message>
    <message numerus="yes">
        <source>Working. Fetching earlier messages: %n so far, back to %1.</source>
        <translation>
            <numerusform>Attivo. Recupero dei messaggi precedenti: %n finora, fino al %1.</numerusform>
            <numerusform>Attivo. Recupero dei messaggi precedenti: %n finora, fino al %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportText</name>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Edited by its author.</source>
        <translation>Modificato dall&apos;autore.</translation>
    </message>
    <message>
        <source>Deleted by its author.</source>
        <translation>Eliminato dall&apos;autore.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <comment>a promise</comment>
        <translation>Entro: %1.</translation>
    </message>
    <message>
        <source>Kept on %1.</source>
        <comment>a promise</comment>
        <translation>Mantenuta il %1.</translation>
    </message>
    <message>
        <source>Withdrawn on %1.</source>
        <comment>a promise</comment>
        <translation>Ritirata il %1.</translation>
    </message>
    <message>
        <source>Nobody has said that it was kept.</source>
        <translation>Nessuno ha detto che è stata mantenuta.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promessa</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <comment>length of time: less than a minute</comment>
        <translation>meno di 1 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>length of time</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>length of time</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>length of time: hours, minutes</comment>
        <translation>%1 h %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s fa</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>after a length of time</comment>
        <translation>%1 fa</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>length of time</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format: day and month</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format: day, month and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date format: weekday, day and month</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date format: weekday, day, month and year</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Oggi, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ieri, %1</translation>
    </message>
    <message>
        <source>Public</source>
        <comment>audience</comment>
        <translation>Pubblico</translation>
    </message>
    <message>
        <source>Private</source>
        <comment>audience</comment>
        <translation>Privato</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>audience</comment>
        <translation>Recensione</translation>
    </message>
    <message>
        <source>New</source>
        <comment>conversation</comment>
        <translation>Nuova</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>conversation</comment>
        <translation>Mia</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <comment>conversation</comment>
        <translation>In attesa del cliente</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>conversation</comment>
        <translation>Rimandata</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>conversation</comment>
        <translation>Chiusa</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>account</comment>
        <translation>In avvio</translation>
    </message>
    <message>
        <source>Working</source>
        <comment>account</comment>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <comment>account</comment>
        <translation>Non raggiungibile</translation>
    </message>
    <message>
        <source>Signed out</source>
        <comment>account</comment>
        <translation>Disconnesso</translation>
    </message>
    <message>
        <source>Keychain closed</source>
        <comment>account</comment>
        <translation>Portachiavi chiuso</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <comment>account</comment>
        <translation>In pausa per tua scelta</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Qualsiasi lingua</translation>
    </message>
</context>
<context>
    <name>HandoffWords</name>
    <message>
        <source>Invited</source>
        <translation>Invitato</translation>
    </message>
    <message>
        <source>Customer wrote</source>
        <translation>Il cliente ha scritto</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificato</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolta</translation>
    </message>
    <message>
        <source>Closed in public</source>
        <translation>Chiuso in pubblico</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>In partenza</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abbandonato</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nessuno si è presentato</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Mai inviato</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>in viaggio</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>in attesa di %1</translation>
    </message>
    <message>
        <source>not verified yet</source>
        <translation>non ancora verificato</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <translation>tocca a te</translation>
    </message>
    <message>
        <source>the closing line is on its way</source>
        <translation>la riga di chiusura sta partendo</translation>
    </message>
    <message>
        <source>the public thread is still open</source>
        <translation>la discussione pubblica è ancora aperta</translation>
    </message>
    <message>
        <source>all done</source>
        <translation>tutto fatto</translation>
    </message>
    <message>
        <source>no further step</source>
        <translation>nessun altro passo</translation>
    </message>
    <message>
        <source>no answer in 7 days</source>
        <translation>nessuna risposta in 7 giorni</translation>
    </message>
    <message>
        <source>the invitation never left</source>
        <translation>l’invito non è mai partito</translation>
    </message>
    <message>
        <source>Write a private message</source>
        <translation>Scrivere un messaggio privato</translation>
    </message>
    <message>
        <source>Invite in public to write in private</source>
        <translation>Invitare in pubblico a scrivere in privato</translation>
    </message>
    <message>
        <source>Name another channel in public</source>
        <translation>Indicare in pubblico un altro canale</translation>
    </message>
    <message>
        <source>Name in public: %1</source>
        <translation>Indicare in pubblico: %1</translation>
    </message>
    <message>
        <source>Takes %1 into private: a private message from %2, which they see as a request first. Nothing goes out in public.</source>
        <translation>Porta %1 in privato: un messaggio privato da %2, che vedrà prima come richiesta. Niente va in pubblico.</translation>
    </message>
    <message>
        <source>Takes %1 into private: a private message from %2. Nothing goes out in public.</source>
        <translation>Porta %1 in privato: un messaggio privato da %2. Niente va in pubblico.</translation>
    </message>
    <message>
        <source>Takes %1 into private: a public reply from %2 that everyone can see asks them to write in private.</source>
        <translation>Porta %1 in privato: una risposta pubblica da %2, visibile a tutti, chiede di scrivere in privato.</translation>
    </message>
    <message>
        <source>Takes %1 into private: a public reply from %2 that everyone can see names “%3”.</source>
        <translation>Porta %1 in privato: una risposta pubblica da %2, visibile a tutti, indica «%3».</translation>
    </message>
    <message>
        <source>They wrote from another handle and named the reference %1, which everyone can read in the public thread. Check who they are before you tell them anything.</source>
        <translation>Ha scritto da un altro profilo indicando il riferimento %1, che tutti possono leggere nella discussione pubblica. Verifica chi è prima di dire qualcosa.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>In %n place(s) the history is not as it was written.</source>
        <translation>
            <numerusform>In %n punto la cronologia non è come è stata scritta.</numerusform>
            <numerusform>In %n punti la cronologia non è come è stata scritta.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is sound in itself, but it is not the one that the keychain knows.</source>
        <translation>La cronologia in sé è integra, ma non è quella che il portachiavi conosce.</translation>
    </message>
    <message numerus="yes">
        <source>All %n record(s) are as they were written.</source>
        <translation>
            <numerusform>%n registrazione: è come è stata scritta.</numerusform>
            <numerusform>Tutte le %n registrazioni sono come sono state scritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keychain remembers nothing of practice.</source>
        <translation>Il portachiavi non ricorda nulla dell&apos;esercitazione.</translation>
    </message>
    <message>
        <source>The keychain remembers this history.</source>
        <translation>Il portachiavi ricorda questa cronologia.</translation>
    </message>
    <message>
        <source>The keychain could not be asked, so a cut at the end would go unnoticed. Unlock it and verify again.</source>
        <translation>Non è stato possibile interrogare il portachiavi, quindi un taglio alla fine passerebbe inosservato. Sbloccalo e verifica di nuovo.</translation>
    </message>
    <message>
        <source>The keychain remembers more than there is, or another history. It goes on remembering that.</source>
        <translation>Il portachiavi ricorda più di quanto c&apos;è, o un&apos;altra cronologia. Continua a ricordare quella.</translation>
    </message>
    <message>
        <source>Record %1 (%2, %3) was changed, or does not follow the one before it.</source>
        <translation>La registrazione %1 (%2, %3) è stata cambiata, o non segue quella precedente.</translation>
    </message>
    <message>
        <source>Record %1 is missing.</source>
        <translation>Manca la registrazione %1.</translation>
    </message>
    <message>
        <source>Records %1 to %2 are missing.</source>
        <translation>Mancano le registrazioni da %1 a %2.</translation>
    </message>
    <message>
        <source>A record without a number (%1, %2) was added.</source>
        <translation>È stata aggiunta una registrazione senza numero (%1, %2).</translation>
    </message>
    <message>
        <source>Record %1 (%2, %3) was added.</source>
        <translation>È stata aggiunta la registrazione %1 (%2, %3).</translation>
    </message>
    <message>
        <source>Records %1 to %2 were added.</source>
        <translation>Sono state aggiunte le registrazioni da %1 a %2.</translation>
    </message>
    <message>
        <source>The end is missing: records %1 to %2.</source>
        <translation>Manca la fine: le registrazioni da %1 a %2.</translation>
    </message>
    <message>
        <source>Record %1 (%2, %3) lost its text, and no erasure tells why.</source>
        <translation>La registrazione %1 (%2, %3) ha perso il testo, e nessuna cancellazione spiega perché.</translation>
    </message>
    <message>
        <source>The last record, %1, is another one than the database noted.</source>
        <translation>L&apos;ultima registrazione, %1, è diversa da quella annotata nel database.</translation>
    </message>
    <message>
        <source>Record %1 (%2, %3) is another one than the keychain remembers: the history was written anew.</source>
        <translation>La registrazione %1 (%2, %3) è diversa da quella che il portachiavi ricorda: la cronologia è stata riscritta.</translation>
    </message>
    <message>
        <source>On %1 a backup took the place of the history: what was recorded after that backup is not here.</source>
        <translation>Il %1 una copia di sicurezza ha preso il posto della cronologia: ciò che è stato registrato dopo quella copia non è qui.</translation>
    </message>
</context>
<context>
    <name>HttpTransport</name>
    <message>
        <source>“%1” is not a web address.</source>
        <translation>«%1» non è un indirizzo web.</translation>
    </message>
    <message>
        <source>The address “%1” is not encrypted; only %2 addresses are allowed.</source>
        <translation>L&apos;indirizzo «%1» non è cifrato; sono ammessi solo indirizzi %2.</translation>
    </message>
    <message>
        <source>A header of the request is malformed.</source>
        <translation>Un&apos;intestazione della richiesta non è corretta.</translation>
    </message>
</context>
<context>
    <name>HumanWords</name>
    <message>
        <source>public</source>
        <translation>pubblico</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privato</translation>
    </message>
    <message>
        <source>review</source>
        <translation>recensione</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuova</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>presa in carico</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>con risposta</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>rimandata</translation>
    </message>
    <message>
        <source>done</source>
        <translation>chiusa</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in coda</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>in corso di invio</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>non confermata</translation>
    </message>
    <message>
        <source>held</source>
        <translation>trattenuta</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>inviata</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscita</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullata</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>risolta</translation>
    </message>
    <message>
        <source>told where to go</source>
        <translation>indirizzata altrove</translation>
    </message>
    <message>
        <source>no answer was needed</source>
        <translation>non serviva risposta</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>rimandata a %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>etichette: %1</translation>
    </message>
</context>
<context>
    <name>MastodonConnector</name>
    <message>
        <source>A private message is not answered in public.</source>
        <translation>A un messaggio privato non si risponde in pubblico.</translation>
    </message>
</context>
<context>
    <name>MastodonNetwork</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token di accesso</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Nel browser</translation>
    </message>
    <message>
        <source>Your server asks in the browser whether Sportello may read and answer for the account.</source>
        <translation>Il tuo server chiede nel browser se Sportello può leggere e rispondere per l&apos;account.</translation>
    </message>
    <message>
        <source>With an access token</source>
        <translation>Con un token di accesso</translation>
    </message>
    <message>
        <source>A token is made in the account&apos;s settings on the server, under Development. It needs the scopes read and write.</source>
        <translation>Un token si crea sul server, nelle impostazioni dell&apos;account, alla voce Sviluppo. Servono gli ambiti read e write.</translation>
    </message>
    <message>
        <source>Connect a Mastodon account</source>
        <translation>Collega un account Mastodon</translation>
    </message>
</context>
<context>
    <name>MastodonServer</name>
    <message>
        <source>Type the address of the server.</source>
        <translation>Scrivi l&apos;indirizzo del server.</translation>
    </message>
    <message>
        <source>The address of a server has no spaces in it.</source>
        <translation>L&apos;indirizzo di un server non contiene spazi.</translation>
    </message>
    <message>
        <source>The address begins in an unusual way. Type only the server&apos;s name, such as mastodon.example.</source>
        <translation>L&apos;indirizzo comincia in modo insolito. Scrivi solo il nome del server, per esempio mastodon.example.</translation>
    </message>
    <message>
        <source>The address of a server begins with https://.</source>
        <translation>L&apos;indirizzo di un server comincia con https://.</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like mastodon.example.</source>
        <translation>Questo non è l&apos;indirizzo di un server. Un indirizzo è fatto come mastodon.example.</translation>
    </message>
    <message>
        <source>The connection to a server must be encrypted (https://).</source>
        <translation>Il collegamento con un server deve essere cifrato (https://).</translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message>
        <source>Choose a conversation first.</source>
        <translation>Scegli prima una conversazione.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <comment>a view</comment>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a saved view first.</source>
        <translation>Apri prima una vista salvata.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>address, network</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etichetta %1</translation>
    </message>
    <message>
        <source>Open the reports first.</source>
        <translation>Apri prima i resoconti.</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), theirs and ours</source>
        <translation>
            <numerusform>%n messaggio, suo o nostro</numerusform>
            <numerusform>%n messaggi, suoi e nostri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier wording(s)</source>
        <translation>
            <numerusform>%n versione precedente</numerusform>
            <numerusform>%n versioni precedenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in threads around these</source>
        <translation>
            <numerusform>%n messaggio nelle discussioni intorno</numerusform>
            <numerusform>%n messaggi nelle discussioni intorno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n description(s) of files</source>
        <translation>
            <numerusform>%n descrizione di file</numerusform>
            <numerusform>%n descrizioni di file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) on conversations</source>
        <translation>
            <numerusform>%n etichetta su conversazioni</numerusform>
            <numerusform>%n etichette su conversazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n bozza</numerusform>
            <numerusform>%n bozze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) of replies in the outbox</source>
        <translation>
            <numerusform>%n copia di risposta nella posta in uscita</numerusform>
            <numerusform>%n copie di risposte nella posta in uscita</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s), block(s) or report(s)</source>
        <translation>
            <numerusform>%n “mi piace”, blocco o segnalazione</numerusform>
            <numerusform>%n “mi piace”, blocchi o segnalazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that went out</source>
        <translation>
            <numerusform>%n file inviato</numerusform>
            <numerusform>%n file inviati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) on file</source>
        <translation>
            <numerusform>%n contatto in archivio</numerusform>
            <numerusform>%n contatti in archivio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) and address(es) on networks</source>
        <translation>
            <numerusform>%n nome e indirizzo sulle reti</numerusform>
            <numerusform>%n nomi e indirizzi sulle reti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verification(s)</source>
        <translation>
            <numerusform>%n verifica</numerusform>
            <numerusform>%n verifiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n one-time code(s)</source>
        <translation>
            <numerusform>%n codice usa e getta</numerusform>
            <numerusform>%n codici usa e getta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) of handoffs</source>
        <translation>
            <numerusform>%n riferimento di passaggi in privato</numerusform>
            <numerusform>%n riferimenti di passaggi in privato</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lifted hold(s)</source>
        <translation>
            <numerusform>%n blocco tolto</numerusform>
            <numerusform>%n blocchi tolti</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays: that there was a conversation, with which account, when and how it ended, without a word of it, so that the reports stay true. What other people wrote, even where it names this person. What is published on the networks: remove it there, your own public replies too.</source>
        <translation>Che cosa resta: che c’è stata una conversazione, con quale account, quando e come è finita, senza una parola del contenuto, perché i rapporti restino veri. Ciò che hanno scritto altri, anche dove nominano questa persona. Ciò che è pubblicato sulle reti: rimuovilo lì, anche le vostre risposte pubbliche.</translation>
    </message>
    <message>
        <source>%1: set aside as damaged. Remove it by hand.</source>
        <translation>%1: messo da parte perché danneggiato. Rimuovilo a mano.</translation>
    </message>
    <message>
        <source>%1: gone by %2, when newer backups have taken its place.</source>
        <translation>%1: sparirà entro %2, quando backup più recenti ne avranno preso il posto.</translation>
    </message>
    <message>
        <source>These copies still hold the person. Should one of them be needed, the person is erased from it again.</source>
        <translation>Queste copie contengono ancora la persona. Se una dovesse servire, la persona ne viene cancellata di nuovo.</translation>
    </message>
    <message>
        <source>The files were not looked through.</source>
        <translation>I file non sono stati controllati.</translation>
    </message>
    <message numerus="yes">
        <source>Every byte of the profile was looked through (%1) for %n piece(s) of the texts: none was found.</source>
        <translation>
            <numerusform>È stato controllato ogni byte del profilo (%1) cercando %n brano dei testi: non è stato trovato.</numerusform>
            <numerusform>È stato controllato ogni byte del profilo (%1) cercando %n brani dei testi: nessuno è stato trovato.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of the texts still stand in a file. Erase again; if that does not help, report it.</source>
        <translation>
            <numerusform>%n brano dei testi è ancora in un file. Cancella di nuovo; se non basta, segnalalo.</numerusform>
            <numerusform>%n brani dei testi sono ancora in un file. Cancella di nuovo; se non basta, segnalalo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) stand in texts of others, which stay.</source>
        <translation>
            <numerusform>%n brano sta in testi di altri, che restano.</numerusform>
            <numerusform>%n brani stanno in testi di altri, che restano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt of an erasure</source>
        <translation>Ricevuta di una cancellazione</translation>
    </message>
    <message>
        <source>Number: %1</source>
        <translation>Numero: %1</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Chiesta: %1</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Finita: %1</translation>
    </message>
    <message>
        <source>Not finished yet; it goes on by itself.</source>
        <translation>Non ancora finita; prosegue da sé.</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>Da: %1</translation>
    </message>
    <message>
        <source>Done again, after an older backup took the place of the database.</source>
        <translation>Ripetuta, dopo che un backup più vecchio ha preso il posto del database.</translation>
    </message>
    <message>
        <source>Erased:</source>
        <translation>Cancellati:</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mese</numerusform>
            <numerusform>%n mesi</numerusform>
        </translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>per sempre</translation>
    </message>
</context>
<context>
    <name>PromiseWords</name>
    <message>
        <source>today %1</source>
        <comment>a time</comment>
        <translation>oggi %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <comment>a time</comment>
        <translation>domani %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day, a time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Promised until %1</source>
        <translation>Promesso entro %1</translation>
    </message>
    <message>
        <source>Promise overdue</source>
        <translation>Promessa scaduta</translation>
    </message>
    <message>
        <source>Promise overdue %1</source>
        <comment>for a length of time</comment>
        <translation>Promessa scaduta da %1</translation>
    </message>
</context>
<context>
    <name>ReportChanges</name>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>The period before has too many questions to be compared with.</source>
        <translation>Il periodo precedente ha troppe domande per un confronto.</translation>
    </message>
    <message>
        <source>In the period before nobody asked anything.</source>
        <translation>Nel periodo precedente nessuno ha chiesto nulla.</translation>
    </message>
    <message>
        <source>%1 in the period before; now the same.</source>
        <translation>%1 nel periodo precedente; ora lo stesso.</translation>
    </message>
    <message numerus="yes">
        <source>%1 in the period before; now %n percentage point(s) more (+%2).</source>
        <translation>
            <numerusform>%1 nel periodo precedente; ora %n punto percentuale in più (+%2).</numerusform>
            <numerusform>%1 nel periodo precedente; ora %n punti percentuali in più (+%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the period before; now %n percentage point(s) less (−%2).</source>
        <translation>
            <numerusform>%1 nel periodo precedente; ora %n punto percentuale in meno (−%2).</numerusform>
            <numerusform>%1 nel periodo precedente; ora %n punti percentuali in meno (−%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>In the period before no promise was due.</source>
        <translation>Nel periodo precedente non scadeva nessuna promessa.</translation>
    </message>
    <message>
        <source>%1: one of the two periods has too few questions to compare them.</source>
        <translation>%1: uno dei due periodi ha troppo poche domande per un confronto.</translation>
    </message>
    <message>
        <source>%1: %2 in the period before; now longer, without an end.</source>
        <translation>%1: %2 nel periodo precedente; ora di più, senza fine.</translation>
    </message>
    <message>
        <source>%1: without an end in the period before; now shorter.</source>
        <translation>%1: senza fine nel periodo precedente; ora di meno.</translation>
    </message>
    <message>
        <source>%1: without an end, as in the period before.</source>
        <translation>%1: senza fine, come nel periodo precedente.</translation>
    </message>
    <message>
        <source>%1: %2 in the period before; now the same.</source>
        <translation>%1: %2 nel periodo precedente; ora lo stesso.</translation>
    </message>
    <message>
        <source>%1: %2 in the period before; now %3 longer (+%3).</source>
        <translation>%1: %2 nel periodo precedente; ora %3 in più (+%3).</translation>
    </message>
    <message>
        <source>%1: %2 in the period before; now %3 shorter (−%3).</source>
        <translation>%1: %2 nel periodo precedente; ora %3 in meno (−%3).</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Metà entro</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % entro</translation>
    </message>
    <message>
        <source>The period before: %1, as many days. Its questions are judged by what is known now; they had longer to be answered.</source>
        <translation>Il periodo precedente: %1, altrettanti giorni. Le sue domande sono valutate con quel che si sa ora; hanno avuto più tempo per ricevere una risposta.</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Who would have waited with these hours</source>
        <translation>Chi avrebbe aspettato con questo orario</translation>
    </message>
    <message>
        <source>When those wrote who waited</source>
        <translation>Quando ha scritto chi ha aspettato</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n who wrote waited too long</source>
        <translation>
            <numerusform>%1 di %n che ha scritto ha aspettato troppo</numerusform>
            <numerusform>%1 di %n che hanno scritto hanno aspettato troppo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>who waited too long, who wrote</comment>
        <translation>%1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) waited longer than %2.</source>
        <translation>
            <numerusform>%1 di %n domanda ha aspettato più di %2.</numerusform>
            <numerusform>%1 di %n domande hanno aspettato più di %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each square is an hour of the week in which customers wrote, in the time zone of this computer; it counts those who waited longer than %1 for our answer, in hours as they pass, or in vain. What was put aside without an answer does not wait.</source>
        <translation>Ogni quadrato è un’ora della settimana in cui i clienti hanno scritto, nel fuso orario di questo computer; conta chi ha aspettato la nostra risposta più di %1, in ore come passano, o invano. Ciò che è stato messo da parte senza risposta non aspetta.</translation>
    </message>
    <message>
        <source>What these hours would have changed</source>
        <translation>Che cosa avrebbe cambiato questo orario</translation>
    </message>
    <message numerus="yes">
        <source>Answered within %1: %2 instead of %3, of %n question(s).</source>
        <translation>
            <numerusform>Con risposta entro %1: %2 invece di %3, di %n domanda.</numerusform>
            <numerusform>Con risposta entro %1: %2 invece di %3, di %n domande.</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Domande</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Com’è stato</translation>
    </message>
    <message>
        <source>With these hours</source>
        <translation>Con questo orario</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenza</translation>
    </message>
    <message>
        <source>Answered within %1</source>
        <translation>Con risposta entro %1</translation>
    </message>
    <message>
        <source>Answered later</source>
        <translation>Con risposta più tardi</translation>
    </message>
    <message>
        <source>Never answered</source>
        <translation>Mai con risposta</translation>
    </message>
    <message>
        <source>Share within %1</source>
        <translation>Quota entro %1</translation>
    </message>
    <message>
        <source>%1 % within</source>
        <translation>%1 % entro</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>share, part, whole</comment>
        <translation>%1, %2 di %3</translation>
    </message>
    <message>
        <source>The period once more with these hours: every question takes as much open time as it took, and that runs only while it is open. What was answered although it was closed all the time is answered when it was; what nobody answered stays unanswered. It does not know whether somebody would have been free, or what more people would have written.</source>
        <translation>Il periodo un’altra volta con questo orario: ogni domanda richiede tanto tempo di apertura quanto ne ha richiesto, e questo scorre solo quando è aperto. Ciò che ha avuto risposta benché fosse sempre chiuso l’ha quando l’ha avuta; ciò a cui nessuno ha risposto resta senza risposta. Non sa se qualcuno sarebbe stato libero, né che cosa avrebbero scritto altre persone.</translation>
    </message>
    <message>
        <source>These hours stand in place of those of every account that has hours; days with hours of their own stay as they are. Accounts without hours are always open, and nothing changes for them.</source>
        <translation>Questo orario sta al posto di quello di ogni account che ne ha uno; i giorni con un orario proprio restano come sono. Gli account senza orario sono sempre aperti, e per loro non cambia nulla.</translation>
    </message>
    <message>
        <source>A question begins with the first message of a customer that nobody has answered yet, and ends with our next one; what they add meanwhile belongs to it. It counts in the period in which it was asked. Left out: what we write of our own accord, and conversations that were put aside as spam.</source>
        <translation>Una domanda comincia con il primo messaggio di un cliente a cui nessuno ha ancora risposto, e finisce con il nostro successivo; quello che aggiunge nel frattempo ne fa parte. Conta nel periodo in cui è stata fatta. Restano fuori: ciò che scriviamo di nostra iniziativa, e le conversazioni messe da parte come spam.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>In this period %n question(s) were left out as spam.</source>
        <translation>
            <numerusform>In questo periodo è rimasta fuori %n domanda come spam.</numerusform>
            <numerusform>In questo periodo sono rimaste fuori %n domande come spam.</numerusform>
        </translation>
    </message>
    <message>
        <source>An agent&apos;s row has the questions whose answer that agent wrote; who got no answer, or one that was written elsewhere, stands in a row of its own.</source>
        <translation>La riga di chi risponde ha le domande a cui ha risposto; chi non ha avuto risposta, o una scritta altrove, sta in una riga a parte.</translation>
    </message>
    <message>
        <source>A question of a conversation with two tags counts in both rows, and once in the sum.</source>
        <translation>Una domanda di una conversazione con due etichette conta in tutte e due le righe, e una volta nel totale.</translation>
    </message>
    <message>
        <source>What counts is when the customer wrote, in the time zone of this computer.</source>
        <translation>Conta quando il cliente ha scritto, nel fuso orario di questo computer.</translation>
    </message>
    <message numerus="yes">
        <source>The picture shows the %n groups with most questions, the table all of them.</source>
        <translation>
            <numerusform>La figura mostra il gruppo con più domande, la tabella tutti.</numerusform>
            <numerusform>La figura mostra i %n gruppi con più domande, la tabella tutti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Con risposta</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) were answered, %2 were put aside without an answer, %3 are open.</source>
        <translation>
            <numerusform>%1 di %n domanda ha avuto risposta, %2 messe da parte senza risposta, %3 aperte.</numerusform>
            <numerusform>%1 di %n domande hanno avuto risposta, %2 messe da parte senza risposta, %3 aperte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Share answered</source>
        <translation>Quota con risposta</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Messe da parte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperte</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tutti insieme</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>share, how many</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Share answered = questions that got an answer ÷ all questions. Those that nobody ever answered count, also those that were put aside as done.</source>
        <translation>Quota con risposta = domande che hanno avuto risposta ÷ tutte le domande. Contano anche quelle a cui nessuno ha mai risposto, e quelle messe da parte come concluse.</translation>
    </message>
    <message>
        <source>There was no question.</source>
        <translation>Non c’è stata nessuna domanda.</translation>
    </message>
    <message>
        <source>At least half of them wait without an end.</source>
        <translation>Almeno metà aspetta senza fine.</translation>
    </message>
    <message>
        <source>Half within %1; more than one in ten waits without an end.</source>
        <translation>Metà entro %1; più di una su dieci aspetta senza fine.</translation>
    </message>
    <message>
        <source>Half within %1, 90 % within %2.</source>
        <translation>Metà entro %1, 90 % entro %2.</translation>
    </message>
    <message>
        <source>How long until the reply</source>
        <translation>Quanto fino alla risposta</translation>
    </message>
    <message>
        <source>How long until it was done</source>
        <translation>Quanto fino alla conclusione</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s), %1</source>
        <comment>step of a distribution</comment>
        <translation>
            <numerusform>%n domanda, %1</numerusform>
            <numerusform>%n domande, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % within %2</source>
        <comment>percentile, length of time</comment>
        <translation>%1 % entro %2</translation>
    </message>
    <message>
        <source>The time from the question to our answer. “90 % within” is the shortest time that 90 of 100 questions did not exceed.</source>
        <translation>Il tempo dalla domanda alla nostra risposta. “90 % entro” è il tempo più breve che 90 domande su 100 non hanno superato.</translation>
    </message>
    <message>
        <source>The time from the question until the conversation was done for the first time after it, answered or not. “90 % within” is the shortest time that 90 of 100 questions did not exceed.</source>
        <translation>Il tempo dalla domanda fino a quando, dopo di essa, la conversazione è stata conclusa per la prima volta, con o senza risposta. “90 % entro” è il tempo più breve che 90 domande su 100 non hanno superato.</translation>
    </message>
    <message>
        <source>Who waits without an end counts as waiting longest; “never” means that so many do. With fewer than %1 questions half of them say too little, with fewer than %2 the 90 %.</source>
        <translation>Chi aspetta senza fine conta come l’attesa più lunga; “mai” vuol dire che sono così tanti. Con meno di %1 domande la metà dice troppo poco, con meno di %2 il 90 %.</translation>
    </message>
    <message>
        <source>Business hours: time counts while the account is open. Accounts without opening hours are always open.</source>
        <translation>Ore di apertura: il tempo conta quando l’account è aperto. Gli account senza orario sono sempre aperti.</translation>
    </message>
    <message>
        <source>Reply: half within</source>
        <translation>Risposta: metà entro</translation>
    </message>
    <message>
        <source>Done: half within</source>
        <translation>Conclusione: metà entro</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>Metà entro</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % entro</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % entro</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>column of a table</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>length of time, how many</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>half within %1, 90 % within %2, %n question(s)</source>
        <translation>
            <numerusform>metà entro %1, 90 % entro %2, %n domanda</numerusform>
            <numerusform>metà entro %1, 90 % entro %2, %n domande</numerusform>
        </translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promesse mantenute</translation>
    </message>
    <message>
        <source>In this period no promise was due. What is promised is set with each account.</source>
        <translation>In questo periodo non scadeva nessuna promessa. Che cosa si promette si sceglie per ogni account.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n promise(s) to reply in time were kept.</source>
        <translation>
            <numerusform>%1 di %n promessa di rispondere in tempo è stata mantenuta.</numerusform>
            <numerusform>%1 di %n promesse di rispondere in tempo sono state mantenute.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Mantenute</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Non mantenute</translation>
    </message>
    <message>
        <source>Share kept</source>
        <translation>Quota mantenute</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non decise</translation>
    </message>
    <message>
        <source>Share kept = questions that were answered within what the account promises ÷ those and the ones that were answered later or not at all although it is due. Judged by what is promised now. What was put aside without an answer, is not due yet or has no promise is not decided.</source>
        <translation>Quota mantenute = domande con risposta entro quanto promette l’account ÷ queste più quelle con risposta più tardi, o senza benché sia scaduta. Si giudica secondo quanto si promette adesso. Ciò che è stato messo da parte senza risposta, non è ancora scaduto o non ha promessa non è deciso.</translation>
    </message>
</context>
<context>
    <name>ReportSheets</name>
    <message>
        <source>Page %1</source>
        <translation>Pagina %1</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>under 1 min</source>
        <comment>length of time</comment>
        <translation>meno di 1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length of time</comment>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 h</source>
        <comment>length of time: “3 days”, hours</comment>
        <translation>%1 %2 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>too few</source>
        <comment>cases for a percentile</comment>
        <translation>troppo poche</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a wait that did not end</comment>
        <translation>mai</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>length of time</comment>
        <translation>fino a %1</translation>
    </message>
    <message>
        <source>longer than %1</source>
        <comment>length of time</comment>
        <translation>più di %1</translation>
    </message>
    <message>
        <source>longer</source>
        <comment>a wait</comment>
        <translation>di più</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Per account</translation>
    </message>
    <message>
        <source>By network</source>
        <translation>Per rete</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Per chi risponde</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Per etichetta</translation>
    </message>
    <message>
        <source>By audience</source>
        <translation>Per pubblico o privato</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Per ora</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Per giorno della settimana</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Chi risponde</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Pubblico o privato</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Nobody, or written elsewhere</source>
        <translation>Nessuno, o scritto altrove</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Senza etichetta</translation>
    </message>
</context>
<context>
    <name>ReviewFigures</name>
    <message>
        <source>d MMM</source>
        <comment>date format: day and month</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Answered within %1</source>
        <translation>Risposte entro %1</translation>
    </message>
    <message>
        <source>Answered as promised</source>
        <translation>Risposte come promesso</translation>
    </message>
    <message>
        <source>Nobody asked anything in this period.</source>
        <translation>In questo periodo nessuno ha chiesto nulla.</translation>
    </message>
    <message>
        <source>No promised answer was due in this period. What is promised is set with each account.</source>
        <translation>In questo periodo non scadeva nessuna risposta promessa. Che cosa si promette si sceglie per ogni account.</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>the same share in the period before</comment>
        <translation>prima: %1</translation>
    </message>
    <message>
        <source>before: no figure</source>
        <translation>prima: nessun dato</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n promised answer(s) came in time, %2. The goal is %3 %.</source>
        <translation>
            <numerusform>%1 di %n risposta promessa è arrivata in tempo, %2. L’obiettivo è %3 %.</numerusform>
            <numerusform>%1 di %n risposte promesse sono arrivate in tempo, %2. L’obiettivo è %3 %.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the period before it was %1.</source>
        <translation>Nel periodo precedente era %1.</translation>
    </message>
    <message>
        <source>There is no figure of the period before.</source>
        <translation>Non c’è un dato del periodo precedente.</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>part, whole, share</comment>
        <translation>%1 di %2, %3</translation>
    </message>
    <message>
        <source>no promised answer was due</source>
        <translation>non scadeva nessuna risposta promessa</translation>
    </message>
    <message>
        <source>%1, below the goal of %2 %</source>
        <translation>%1, sotto l’obiettivo del %2 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, by agent</source>
        <comment>what is counted</comment>
        <translation>%1, per agente</translation>
    </message>
    <message>
        <source>Nobody of us</source>
        <comment>who answered: nobody, or it was written elsewhere</comment>
        <translation>Nessuno di noi</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>share, how many</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, figures</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the reports</source>
        <translation>
            <numerusform>%n altro nei resoconti</numerusform>
            <numerusform>%n altri nei resoconti</numerusform>
        </translation>
    </message>
    <message>
        <source>Still without an answer, by weekday and hour</source>
        <translation>Ancora senza risposta, per giorno e ora</translation>
    </message>
    <message>
        <source>What nobody answered belongs to no agent. Choose all agents to see it.</source>
        <translation>Ciò a cui nessuno ha risposto non è di nessun agente. Scegli tutti gli agenti per vederlo.</translation>
    </message>
    <message>
        <source>Everybody who asked in this period got an answer or was put aside.</source>
        <translation>Chi ha chiesto qualcosa in questo periodo ha avuto una risposta o è stato messo da parte.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n question(s) have no answer yet and were not put aside.</source>
        <translation>
            <numerusform>%1 di %n domanda è ancora senza risposta e non è stata messa da parte.</numerusform>
            <numerusform>%1 di %n domande sono ancora senza risposta e non sono state messe da parte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n senza risposta</numerusform>
            <numerusform>%n senza risposta</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format: day, month and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Senza nome</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Sent</source>
        <translation>Inviata</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Pubblico o privato</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attesa</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Risposta pronta</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modificata</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Segnalazioni</translation>
    </message>
    <message>
        <source>%1, late</source>
        <comment>time that somebody waited</comment>
        <translation>%1, in ritardo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>–</source>
        <comment>there is nothing to edit</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Nessun giudizio</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buona</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>Migliorabile</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Sbagliata</translation>
    </message>
    <message>
        <source>Example for others</source>
        <translation>Esempio per gli altri</translation>
    </message>
    <message>
        <source>No</source>
        <comment>the canned reply was not edited</comment>
        <translation>No</translation>
    </message>
    <message>
        <source>A little</source>
        <translation>Poco</translation>
    </message>
    <message>
        <source>Half of it</source>
        <translation>Per metà</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Quasi tutta</translation>
    </message>
    <message>
        <source>Private data in public</source>
        <translation>Dati privati in pubblico</translation>
    </message>
    <message>
        <source>A word that is not wanted</source>
        <translation>Una parola non voluta</translation>
    </message>
    <message>
        <source>Somebody else&apos;s name</source>
        <translation>Il nome di un altro</translation>
    </message>
    <message>
        <source>A blank that was not filled in</source>
        <translation>Un campo non compilato</translation>
    </message>
    <message>
        <source>Said in public what was told in private</source>
        <translation>Detto in pubblico ciò che era privato</translation>
    </message>
    <message>
        <source>To somebody who was not verified</source>
        <translation>A chi non era verificato</translation>
    </message>
    <message>
        <source>In another language</source>
        <translation>In un’altra lingua</translation>
    </message>
    <message>
        <source>Without having seen what was new</source>
        <translation>Senza aver visto le novità</translation>
    </message>
    <message>
        <source>A check was set aside</source>
        <translation>Un controllo è stato ignorato</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <comment>answered outside Sportello</comment>
        <translation>Altrove</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Senza nome</translation>
    </message>
    <message>
        <source>Nobody waited</source>
        <comment>there was no question before the reply</comment>
        <translation>Nessuno aspettava</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Riaperta</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolta</translation>
    </message>
    <message>
        <source>Wrote back</source>
        <translation>Ha riscritto</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminata</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Rivista</translation>
    </message>
    <message>
        <source>written freely</source>
        <translation>scritta liberamente</translation>
    </message>
    <message>
        <source>canned reply “%1”, not edited</source>
        <translation>risposta pronta «%1», non modificata</translation>
    </message>
    <message>
        <source>canned reply “%1”, edited a little</source>
        <translation>risposta pronta «%1», poco modificata</translation>
    </message>
    <message>
        <source>canned reply “%1”, half of it edited</source>
        <translation>risposta pronta «%1», modificata per metà</translation>
    </message>
    <message>
        <source>canned reply “%1”, mostly edited</source>
        <translation>risposta pronta «%1», quasi tutta modificata</translation>
    </message>
</context>
<context>
    <name>SendCheck</name>
    <message>
        <source>This conversation is private: no public reply from here</source>
        <translation>Questa conversazione è privata: da qui non si risponde in pubblico</translation>
    </message>
    <message>
        <source>%1 takes no public replies</source>
        <translation>%1 non accetta risposte pubbliche</translation>
    </message>
    <message>
        <source>%1 takes no private messages</source>
        <translation>%1 non accetta messaggi privati</translation>
    </message>
    <message>
        <source>Private opens when %1 has answered</source>
        <translation>Privato si apre quando %1 ha risposto</translation>
    </message>
    <message>
        <source>%1 has no private way to answer this</source>
        <translation>%1 non ha un modo privato per rispondere a questo messaggio</translation>
    </message>
    <message>
        <source>This account is not connected any more: it cannot answer</source>
        <translation>Questo account non è più collegato: non può rispondere</translation>
    </message>
    <message>
        <source>The keychain does not give the sign-in of %1</source>
        <translation>Il portachiavi non fornisce l&apos;accesso di %1</translation>
    </message>
    <message>
        <source>%1 is signed out of %2</source>
        <translation>L&apos;account %1 è disconnesso da %2</translation>
    </message>
    <message>
        <source>This was written as another account. Copy it, empty the editor and paste it to send it as %1</source>
        <translation>Questo testo è stato scritto con un altro account. Copialo, svuota l&apos;editor e incollalo per inviarlo come %1</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Nessun testo ancora</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n di troppo</numerusform>
            <numerusform>%n di troppo</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is gone or was changed. Take it off and attach it again</source>
        <translation>Questo file non c’è più o è stato modificato. Toglilo e allegalo di nuovo</translation>
    </message>
    <message>
        <source>A file is still being read</source>
        <translation>Un file è ancora in lettura</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a file, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TagColour</name>
    <message>
        <source>Grey</source>
        <translation>Grigio</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrone</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Giallo</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde acqua</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
</context>
<context>
    <name>ThreadItemMaker</name>
    <message numerus="yes">
        <source>Show %n earlier post(s) of the thread</source>
        <translation>
            <numerusform>Mostra %n post precedente della discussione</numerusform>
            <numerusform>Mostra %n post precedenti della discussione</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n other post(s) of the thread</source>
        <translation>
            <numerusform>Mostra %n altro post della discussione</numerusform>
            <numerusform>Mostra altri %n post della discussione</numerusform>
        </translation>
    </message>
    <message>
        <source>Content warning: %1</source>
        <translation>Avviso sul contenuto: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Show all %1 characters</source>
        <translation>Mostra tutti i %1 caratteri</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>come %1</translation>
    </message>
    <message>
        <source>from elsewhere</source>
        <translation>da un altro programma</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Inviato: %1</translation>
    </message>
    <message>
        <source>Deleted on the network</source>
        <translation>Eliminato sulla rete</translation>
    </message>
    <message>
        <source>Deleted by %1</source>
        <translation>Eliminato da %1</translation>
    </message>
    <message>
        <source>Open on the network…</source>
        <translation>Apri sulla rete…</translation>
    </message>
    <message>
        <source>Edited · hide earlier wordings</source>
        <translation>Modificato · nascondi le versioni precedenti</translation>
    </message>
    <message numerus="yes">
        <source>Edited · show %n earlier wording(s)</source>
        <translation>
            <numerusform>Modificato · mostra %n versione precedente</numerusform>
            <numerusform>Modificato · mostra %n versioni precedenti</numerusform>
        </translation>
    </message>
    <message>
        <source>Wording %1, seen %2, and what became of it</source>
        <translation>Versione %1, vista: %2, e come è cambiata</translation>
    </message>
    <message>
        <source>Image without a description</source>
        <translation>Immagine senza descrizione</translation>
    </message>
    <message>
        <source>Image: %1</source>
        <translation>Immagine: %1</translation>
    </message>
    <message>
        <source>Video without a description</source>
        <translation>Video senza descrizione</translation>
    </message>
    <message>
        <source>Video: %1</source>
        <translation>Video: %1</translation>
    </message>
    <message>
        <source>Sound without a description</source>
        <translation>Audio senza descrizione</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>Audio: %1</translation>
    </message>
    <message>
        <source>File without a description</source>
        <translation>File senza descrizione</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>File: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of the thread, folded. Enter shows them.</source>
        <translation>
            <numerusform>%n post della discussione, nascosto. Invio lo mostra.</numerusform>
            <numerusform>%n post della discussione, nascosti. Invio li mostra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the thread, %1, %2: %3</source>
        <translation>Parte della discussione, %1, %2: %3</translation>
    </message>
    <message>
        <source>%1, your reply on its way: %2</source>
        <translation>%1, la tua risposta in uscita: %2</translation>
    </message>
    <message>
        <source>Deleted. It said: %1</source>
        <translation>Eliminato. Diceva: %1</translation>
    </message>
    <message>
        <source>Edited. %1</source>
        <translation>Modificato. %1</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>you as %1</source>
        <translation>tu come %1</translation>
    </message>
    <message>
        <source>Nameless colleague</source>
        <translation>Collega senza nome</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>modificata: %1</translation>
    </message>
    <message>
        <source>Internal note, %1, %2: %3</source>
        <translation>Nota interna, %1, %2: %3</translation>
    </message>
    <message>
        <source>In %1. %2</source>
        <comment>language, then the text</comment>
        <translation>In %1. %2</translation>
    </message>
    <message>
        <source>Public on the network: %1</source>
        <translation>Pubblico sulla rete: %1</translation>
    </message>
    <message>
        <source>Masked here: %1</source>
        <translation>Mascherato qui: %1</translation>
    </message>
    <message>
        <source>Moved into private</source>
        <translation>Passaggio in privato</translation>
    </message>
    <message>
        <source>Moved into private at %1</source>
        <translation>Passaggio in privato alle %1</translation>
    </message>
    <message>
        <source>Mask it again</source>
        <translation>Maschera di nuovo</translation>
    </message>
    <message>
        <source>Show what is masked (is recorded)</source>
        <translation>Mostra ciò che è mascherato (viene registrato)</translation>
    </message>
    <message>
        <source>%1 From the other conversation: Enter opens it.</source>
        <translation>%1 Dall’altra conversazione: Invio la apre.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what is private in a message, then its text</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>New: %n comment(s) for you</source>
        <translation>
            <numerusform>Nuovo: %n commento per te</numerusform>
            <numerusform>Nuovi: %n commenti per te</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) for you</source>
        <translation>
            <numerusform>%n commento per te</numerusform>
            <numerusform>%n commenti per te</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many comments, the verdict</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Hide what was said</source>
        <translation>Nascondi che cosa è stato detto</translation>
    </message>
    <message>
        <source>Show what was said</source>
        <translation>Mostra che cosa è stato detto</translation>
    </message>
    <message>
        <source>Internal: only we read it</source>
        <translation>Interno: lo leggiamo solo noi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who and when, the verdict</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>VerificationWords</name>
    <message>
        <source>Only claimed</source>
        <translation>Solo dichiarato</translation>
    </message>
    <message>
        <source>Address confirmed</source>
        <translation>Recapito confermato</translation>
    </message>
    <message>
        <source>Certified</source>
        <translation>Certificato</translation>
    </message>
    <message>
        <source>Signed in with us</source>
        <translation>Ha effettuato l’accesso</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non verificato</translation>
    </message>
    <message>
        <source>by checklist</source>
        <translation>con la lista di controllo</translation>
    </message>
    <message>
        <source>by a code sent to a contact on file</source>
        <translation>con un codice inviato a un recapito registrato</translation>
    </message>
    <message>
        <source>by a code sent from a contact on file</source>
        <translation>con un codice inviato da un recapito registrato</translation>
    </message>
    <message>
        <source>by a code by e-mail</source>
        <translation>con un codice per e-mail</translation>
    </message>
    <message>
        <source>by signing in</source>
        <translation>con l’accesso</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>level, method</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>per %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino a %1</translation>
    </message>
    <message>
        <source>until it is taken back</source>
        <translation>finché non viene ritirata</translation>
    </message>
    <message>
        <source>Not verified: nothing shows yet that they are who they say.</source>
        <translation>Non verificato: nulla mostra ancora che sia chi dice di essere.</translation>
    </message>
</context>
<context>
    <name>sportello::AccountAddCommand</name>
    <message>
        <source>One of: %1</source>
        <translation>Uno tra: %1</translation>
    </message>
    <message>
        <source>Sign in with the browser; its address is printed.</source>
        <translation>Accedi con il browser; l&apos;indirizzo viene mostrato.</translation>
    </message>
    <message>
        <source>%1, read from standard input</source>
        <translation>%1, dallo standard input</translation>
    </message>
    <message>
        <source>--%1 is not accepted: what stands on a command line can be seen by other programs and stays in the shell&apos;s history. Use --%2.</source>
        <translation>--%1 non è accettato: ciò che sta sulla riga di comando è visibile ad altri programmi e resta nella cronologia della shell. Usa --%2.</translation>
    </message>
    <message>
        <source>There is no network called %1. There are: %2</source>
        <translation>Non c&apos;è una rete chiamata %1. Ci sono: %2</translation>
    </message>
    <message>
        <source>--%1 does not belong to this sign-in.</source>
        <translation>--%1 non fa parte di questo accesso.</translation>
    </message>
    <message>
        <source>This network has no sign-in with the browser.</source>
        <translation>Questa rete non ha l&apos;accesso con il browser.</translation>
    </message>
    <message>
        <source>This network wants --browser.</source>
        <translation>Questa rete richiede --browser.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>Manca --%1.</translation>
    </message>
    <message>
        <source>This profile is for practice; it takes no real account. Choose another folder with --profile.</source>
        <translation>Questo profilo è per l&apos;esercitazione e non accetta account reali. Scegli un&apos;altra cartella con --profile.</translation>
    </message>
    <message>
        <source>This profile holds a real account; it takes no practice account. Choose another folder with --profile.</source>
        <translation>Questo profilo contiene un account reale e non accetta account di esercitazione. Scegli un&apos;altra cartella con --profile.</translation>
    </message>
    <message>
        <source>Nothing came on standard input, where --%1 expects it.</source>
        <translation>Dallo standard input, da cui --%1 legge, non è arrivato nulla.</translation>
    </message>
    <message>
        <source>Interrupted. No account was added.</source>
        <translation>Interrotto. Nessun account è stato aggiunto.</translation>
    </message>
    <message>
        <source>Open this address in your browser:</source>
        <translation>Apri questo indirizzo nel browser:</translation>
    </message>
    <message>
        <source>If the browser shows a code, paste it here and press Enter.</source>
        <translation>Se il browser mostra un codice, incollalo qui e premi Invio.</translation>
    </message>
    <message>
        <source>Connected: %1</source>
        <translation>Collegato: %1</translation>
    </message>
</context>
<context>
    <name>sportello::AccountListCommand</name>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>ACCOUNT</translation>
    </message>
    <message>
        <source>NETWORK</source>
        <translation>RETE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATO</translation>
    </message>
    <message>
        <source>Signed in; not checked now.</source>
        <translation>Accesso presente; non controllato ora.</translation>
    </message>
    <message>
        <source>No account is connected.</source>
        <translation>Nessun account è collegato.</translation>
    </message>
</context>
<context>
    <name>sportello::AccountRemoveCommand</name>
    <message>
        <source>The account&apos;s identifier or handle.</source>
        <translation>L&apos;identificativo o il nome dell&apos;account.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Questo account non esiste.</translation>
    </message>
    <message>
        <source>Several accounts have this handle. Name the account by its identifier.</source>
        <translation>Più account hanno questo nome. Indica l&apos;account con il suo identificativo.</translation>
    </message>
    <message>
        <source>Removed: %1. Its history is kept.</source>
        <translation>Rimosso: %1. La sua cronologia resta.</translation>
    </message>
</context>
<context>
    <name>sportello::AccountRow</name>
    <message>
        <source>%1, %2</source>
        <comment>button, account</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Rimuovi…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantieni</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <translation>Ultimo controllo: %1</translation>
    </message>
    <message>
        <source>newest message %1</source>
        <translation>ultimo messaggio: %1</translation>
    </message>
    <message>
        <source>messages come in at once</source>
        <translation>i messaggi arrivano subito</translation>
    </message>
    <message>
        <source>looked at regularly</source>
        <translation>controllo a intervalli regolari</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) left for now</source>
        <translation>
            <numerusform>%n richiesta disponibile per ora</numerusform>
            <numerusform>%n richieste disponibili per ora</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove %1? Its sign-in is revoked on the server and deleted from the keychain. The messages stay here and can still be read and searched.</source>
        <translation>Rimuovere %1? L&apos;accesso viene revocato sul server ed eliminato dal portachiavi. I messaggi restano qui e si possono ancora leggere e cercare.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Rimozione in corso…</translation>
    </message>
</context>
<context>
    <name>sportello::AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>Nessun account è ancora collegato.</translation>
    </message>
    <message>
        <source>Connect %1…</source>
        <translation>Collega %1…</translation>
    </message>
    <message>
        <source>%1 is removed; its sign-in is worthless now.</source>
        <translation>%1 è stato rimosso; il suo accesso non vale più.</translation>
    </message>
    <message>
        <source>%1 is removed here, but its sign-in could not be revoked. Revoke it in the account&apos;s settings on the server.</source>
        <translation>%1 è stato rimosso qui, ma non è stato possibile revocare l&apos;accesso. Revocalo sul server, nelle impostazioni dell&apos;account.</translation>
    </message>
    <message>
        <source>The keychain did not confirm that the sign-in is deleted. Look for Sportello in your keychain.</source>
        <translation>Il portachiavi non ha confermato che l&apos;accesso è stato eliminato. Cerca Sportello nel portachiavi.</translation>
    </message>
    <message>
        <source>Its messages stay here.</source>
        <translation>I suoi messaggi restano qui.</translation>
    </message>
</context>
<context>
    <name>sportello::AllowedContacts</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Riga %1: %2</translation>
    </message>
    <message>
        <source>This is longer than a contact; write one on each line.</source>
        <translation>È più lungo di un contatto; scrivine uno per riga.</translation>
    </message>
    <message>
        <source>“%1” is no domain; write it as @hotel.example.</source>
        <translation>“%1” non è un dominio; scrivilo così: @hotel.example.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>“%1” non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>“%1” is no phone number.</source>
        <translation>“%1” non è un numero di telefono.</translation>
    </message>
    <message>
        <source>“%1” is too short: it would allow too much.</source>
        <translation>“%1” è troppo corto: permetterebbe troppo.</translation>
    </message>
</context>
<context>
    <name>sportello::AnswerCard</name>
    <message>
        <source>Use</source>
        <translation>Usa</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>audience, who when where</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 asked: %2</source>
        <comment>a customer, a question</comment>
        <translation>%1 ha chiesto: %2</translation>
    </message>
    <message>
        <source>Private: it may hold personal data, so it does not go into a public reply.</source>
        <translation>Privata: può contenere dati personali, perciò non va in una risposta pubblica.</translation>
    </message>
    <message>
        <source>Use the answer: %1</source>
        <translation>Usa la risposta: %1</translation>
    </message>
    <message>
        <source>Puts the text where the cursor is. Nothing is sent.</source>
        <translation>Mette il testo dove si trova il cursore. Non viene inviato nulla.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the conversation of: %1</source>
        <translation>Apri la conversazione di: %1</translation>
    </message>
    <message>
        <source>Shows that conversation</source>
        <translation>Mostra quella conversazione</translation>
    </message>
    <message>
        <source>On the network…</source>
        <translation>Sulla rete…</translation>
    </message>
    <message>
        <source>Show on the network: %1</source>
        <translation>Mostra sulla rete: %1</translation>
    </message>
    <message>
        <source>Asks before the browser opens</source>
        <translation>Chiede prima di aprire il browser</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolta</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>usata %n volta</numerusform>
            <numerusform>usata %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a canned reply of this…</source>
        <translation>Fanne una risposta pronta…</translation>
    </message>
    <message>
        <source>Make a canned reply of: %1</source>
        <translation>Fai una risposta pronta di: %1</translation>
    </message>
    <message>
        <source>Opens the editor with this text</source>
        <translation>Apre l’editor con questo testo</translation>
    </message>
</context>
<context>
    <name>sportello::AnswerSection</name>
    <message>
        <source>How we answered this before</source>
        <translation>Come abbiamo già risposto</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, network</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>who, when, network</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>No similar question was answered yet.</source>
        <translation>Non c’è ancora una risposta a una domanda simile.</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostra tutte (%n)</numerusform>
            <numerusform>Mostra tutte le %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Roomy: two lines of each message</source>
        <translation>Ariosa: due righe per messaggio</translation>
    </message>
    <message>
        <source>Compact: one line of each message</source>
        <translation>Compatta: una riga per messaggio</translation>
    </message>
    <message>
        <source>List of conversations</source>
        <translation>Elenco delle conversazioni</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Dimensione del testo</translation>
    </message>
</context>
<context>
    <name>sportello::ArchiveImports</name>
    <message>
        <source>%1 is damaged, or no archive. Download it again.</source>
        <translation>%1 è danneggiato o non è un archivio. Scaricalo di nuovo.</translation>
    </message>
    <message>
        <source>What is packed in %1 is too large to be an archive of posts.</source>
        <translation>Il contenuto di %1 è troppo grande per essere un archivio di post.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il file %1 non esiste.</translation>
    </message>
    <message>
        <source>%1 is no archive of a network that is known here.</source>
        <translation>%1 non è l&apos;archivio di una rete conosciuta qui.</translation>
    </message>
    <message>
        <source>This is the archive of %1. Connect that account first, then import it.</source>
        <translation>Questo è l&apos;archivio di %1. Collega prima quell&apos;account, poi importalo.</translation>
    </message>
    <message>
        <source>Another import is under way already.</source>
        <translation>È già in corso un&apos;altra importazione.</translation>
    </message>
</context>
<context>
    <name>sportello::AssignPanel</name>
    <message>
        <source>Name of a colleague</source>
        <translation>Nome di un collega</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Colleghi</translation>
    </message>
    <message>
        <source>Who shall answer %1?</source>
        <translation>Chi risponde a %1?</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (io)</translation>
    </message>
</context>
<context>
    <name>sportello::AttachmentCheck</name>
    <message>
        <source>%1 takes no files of this kind (%2)</source>
        <translation>%1 non accetta file di questo tipo (%2)</translation>
    </message>
    <message>
        <source>Too large: %1 of %2 that %3 takes</source>
        <translation>Troppo grande: %1, ma %3 accetta al massimo %2</translation>
    </message>
    <message numerus="yes">
        <source>The description is %n character(s) too long</source>
        <translation>
            <numerusform>La descrizione ha %n carattere di troppo</numerusform>
            <numerusform>La descrizione ha %n caratteri di troppo</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe what can be seen or heard, or choose to send it without</source>
        <translation>Descrivi che cosa si vede o si sente, oppure scegli di inviarlo senza descrizione</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %n file(s) with a reply</source>
        <translation>
            <numerusform>%1 accetta al massimo %n file per risposta</numerusform>
            <numerusform>%1 accetta al massimo %n file per risposta</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1 a video or a sound goes alone, without other files</source>
        <translation>Su %1 un video o un audio va da solo, senza altri file</translation>
    </message>
    <message>
        <source>%1 takes no files without a text</source>
        <translation>%1 non accetta file senza un testo</translation>
    </message>
    <message>
        <source>%1 takes no files with replies</source>
        <translation>%1 non accetta file nelle risposte</translation>
    </message>
    <message>
        <source>%1 takes no files with private messages</source>
        <translation>%1 non accetta file nei messaggi privati</translation>
    </message>
    <message>
        <source>%1 takes no files with public replies</source>
        <translation>%1 non accetta file nelle risposte pubbliche</translation>
    </message>
</context>
<context>
    <name>sportello::AttachmentChip</name>
    <message>
        <source>Send without description</source>
        <translation>Invia senza descrizione</translation>
    </message>
    <message>
        <source>Describe it for people who cannot see it</source>
        <translation>Descrivilo per chi non può vederlo</translation>
    </message>
    <message>
        <source>Take the file off</source>
        <translation>Togli il file</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name and size of a file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Description of %1</source>
        <translation>Descrizione di %1</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>Togli %1</translation>
    </message>
    <message>
        <source>Send %1 without description</source>
        <translation>Invia %1 senza descrizione</translation>
    </message>
    <message>
        <source>File %1 of %2: %3</source>
        <translation>File %1 di %2: %3</translation>
    </message>
    <message>
        <source>The arrow keys move it, Delete takes it off.</source>
        <translation>I tasti freccia lo spostano, Canc lo toglie.</translation>
    </message>
</context>
<context>
    <name>sportello::AttachmentRow</name>
    <message>
        <source>Place, time and camera were taken out of the pictures.</source>
        <translation>Luogo, ora e fotocamera sono stati tolti dalle immagini.</translation>
    </message>
    <message>
        <source>%1 may tell where and when it was made; that cannot be taken out.</source>
        <translation>%1 può dire dove e quando è stato fatto; non si può togliere.</translation>
    </message>
</context>
<context>
    <name>sportello::Attachments</name>
    <message>
        <source>“%1” is not there.</source>
        <translation>«%1» non c’è.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>«%1» non è un file.</translation>
    </message>
    <message>
        <source>“%1” is larger than any network takes.</source>
        <translation>«%1» è più grande di quanto qualunque rete accetti.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» non si può leggere.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«%1» è vuoto.</translation>
    </message>
    <message>
        <source>The file cannot be copied into the profile.</source>
        <translation>Il file non si può copiare nel profilo.</translation>
    </message>
    <message>
        <source>“%1” is not the file any more that was put there. Look at it, then add it to the canned reply again.</source>
        <translation>«%1» non è più il file che era stato aggiunto. Controllalo, poi aggiungilo di nuovo alla risposta pronta.</translation>
    </message>
    <message>
        <source>“%1” is a picture that is broken.</source>
        <translation>«%1» è un’immagine danneggiata.</translation>
    </message>
</context>
<context>
    <name>sportello::AudienceSegments</name>
    <message>
        <source>All</source>
        <comment>every audience</comment>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an audience and its count</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sportello::BackupCommand</name>
    <message>
        <source>Written and checked: %1</source>
        <translation>Scritta e controllata: %1</translation>
    </message>
</context>
<context>
    <name>sportello::Backups</name>
    <message>
        <source>The backup of %1 is in place. Replies that may have gone out since wait for your decision; nothing is sent a second time by itself. What was there before is kept in %2.</source>
        <translation>La copia di sicurezza del %1 è al suo posto. Le risposte che nel frattempo possono essere partite attendono una tua decisione; nulla viene inviato una seconda volta da solo. Ciò che c&apos;era prima è conservato in %2.</translation>
    </message>
</context>
<context>
    <name>sportello::BackupsDialog</name>
    <message>
        <source>Put it back all the same</source>
        <translation>Ripristinala comunque</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copie di sicurezza</translation>
    </message>
    <message>
        <source>Everything that is stored is copied once a day and before each upgrade; each copy is opened and checked. Seven are kept.</source>
        <translation>Tutto ciò che è salvato viene copiato una volta al giorno e prima di ogni aggiornamento; ogni copia viene aperta e controllata. Se ne conservano sette.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fatta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Backups and what each of them lacks</source>
        <translation>Copie di sicurezza e che cosa manca in ciascuna</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fai una copia adesso</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Prima di un aggiornamento</translation>
    </message>
    <message>
        <source>Of the day</source>
        <translation>Del giorno</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Non ce n&apos;è ancora nessuna.</translation>
    </message>
    <message>
        <source>Choose one to see what it lacks.</source>
        <translation>Scegline una per vedere che cosa le manca.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) more are stored now; they are fetched again as far as the networks still have them.</source>
        <translation>
            <numerusform>Adesso è salvato %n messaggio in più; viene recuperato di nuovo se le reti lo hanno ancora.</numerusform>
            <numerusform>Adesso sono salvati %n messaggi in più; vengono recuperati di nuovo, per quanto le reti li hanno ancora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) went out since. They stay on the network and are never sent again.</source>
        <translation>
            <numerusform>Da allora è partita %n risposta. Resta sulla rete e non viene mai inviata di nuovo.</numerusform>
            <numerusform>Da allora sono partite %n risposte. Restano sulla rete e non vengono mai inviate di nuovo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) were written since, and would be gone here.</source>
        <translation>
            <numerusform>Da allora è stata scritta %n nota, che qui andrebbe persa.</numerusform>
            <numerusform>Da allora sono state scritte %n note, che qui andrebbero perse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of what was done came since, and would be gone here.</source>
        <translation>
            <numerusform>Da allora c&apos;è %n registrazione di ciò che è stato fatto, che qui andrebbe persa.</numerusform>
            <numerusform>Da allora ci sono %n registrazioni di ciò che è stato fatto, che qui andrebbero perse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replies that were open when it was made may have gone out meanwhile: they wait for your decision.</source>
        <translation>Le risposte aperte quando è stata fatta possono essere partite nel frattempo: attendono una tua decisione.</translation>
    </message>
    <message>
        <source>What is stored now is set aside, not deleted.</source>
        <translation>Ciò che è salvato adesso viene messo da parte, non eliminato.</translation>
    </message>
    <message>
        <source>If this one is put back:</source>
        <translation>Se questa viene ripristinata:</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>Copia e controllo…</translation>
    </message>
    <message>
        <source>Written and checked.</source>
        <translation>Scritta e controllata.</translation>
    </message>
    <message>
        <source>Checking the backup…</source>
        <translation>Controllo della copia…</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one; nothing was changed.</source>
        <translation>Questa copia è danneggiata. Scegline un&apos;altra; nulla è cambiato.</translation>
    </message>
</context>
<context>
    <name>sportello::Banner</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Chiudi questo avviso</translation>
    </message>
</context>
<context>
    <name>sportello::BlockedWordRule</name>
    <message>
        <source>“%1” is on the list of words to avoid.</source>
        <translation>«%1» è nell’elenco delle parole da evitare.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiala</translation>
    </message>
</context>
<context>
    <name>sportello::BlockedWordsPage</name>
    <message>
        <source>Warns</source>
        <translation>Avvisa</translation>
    </message>
    <message>
        <source>Keeps the reply back</source>
        <translation>Trattiene la risposta</translation>
    </message>
    <message>
        <source>Blocked words</source>
        <translation>Parole bloccate</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Nuova parola</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Parola</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Tutte le lingue</translation>
    </message>
    <message>
        <source>Add these words</source>
        <translation>Aggiungi queste parole</translation>
    </message>
    <message>
        <source>The check under a reply looks for these words, whatever their case and accents. With * at the end longer words count too: discount*.</source>
        <translation>Il controllo sotto la risposta cerca queste parole, senza badare a maiuscole e accenti. Con * alla fine contano anche le parole più lunghe: scont*.</translation>
    </message>
    <message>
        <source>In replies in</source>
        <translation>Nelle risposte in</translation>
    </message>
    <message>
        <source>Say what to write instead</source>
        <translation>Di’ che cosa scrivere al suo posto</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Molte insieme</translation>
    </message>
    <message>
        <source>One word a line</source>
        <translation>Una parola per riga</translation>
    </message>
    <message>
        <source>What stands behind a semicolon is the reason.</source>
        <translation>Quello che segue un punto e virgola è il motivo.</translation>
    </message>
    <message>
        <source>This word is in the list already.</source>
        <translation>Questa parola è già nell’elenco.</translation>
    </message>
    <message>
        <source>There is no word in the line “%1”.</source>
        <translation>Nella riga «%1» non c’è una parola.</translation>
    </message>
    <message>
        <source>Write a word first.</source>
        <translation>Scrivi prima una parola.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) are in the list.</source>
        <translation>
            <numerusform>%n parola è nell’elenco.</numerusform>
            <numerusform>%n parole sono nell’elenco.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not looked for any more.</source>
        <translation>«%1» non viene più cercata.</translation>
    </message>
</context>
<context>
    <name>sportello::BlueskyBrowserSignIn</name>
    <message>
        <source>The browser signed in to another account than the one that was typed.</source>
        <translation>Il browser ha aperto un account diverso da quello indicato.</translation>
    </message>
    <message>
        <source>The address of the client metadata must look like https://hotel.example/sportello.json.</source>
        <translation>L&apos;indirizzo dei metadati del client deve essere fatto come https://hotel.example/sportello.json.</translation>
    </message>
    <message>
        <source>This computer does not let Sportello wait for the browser&apos;s answer. Use an app password.</source>
        <translation>Questo computer non permette a Sportello di attendere la risposta del browser. Usa una password per app.</translation>
    </message>
    <message>
        <source>Something on this computer sent wrong answers. Try again.</source>
        <translation>Qualcosa su questo computer ha inviato risposte errate. Riprova.</translation>
    </message>
    <message>
        <source>Nothing came back from the browser within five minutes.</source>
        <translation>Dal browser non è arrivato nulla entro cinque minuti.</translation>
    </message>
    <message>
        <source>There is no Bluesky server at this address.</source>
        <translation>A questo indirizzo non c&apos;è un server Bluesky.</translation>
    </message>
    <message>
        <source>Paste the whole address at which the browser ended; it begins with http://127.0.0.1.</source>
        <translation>Incolla l&apos;intero indirizzo a cui è arrivato il browser; comincia con http://127.0.0.1.</translation>
    </message>
    <message>
        <source>This address belongs to another attempt to sign in.</source>
        <translation>Questo indirizzo appartiene a un altro tentativo di accesso.</translation>
    </message>
    <message>
        <source>The answer came from another server.</source>
        <translation>La risposta è arrivata da un altro server.</translation>
    </message>
    <message>
        <source>The access was not allowed in the browser.</source>
        <translation>L&apos;accesso non è stato consentito nel browser.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no code in it.</source>
        <translation>La risposta del server non contiene un codice.</translation>
    </message>
    <message>
        <source>The server gave no token that can be used.</source>
        <translation>Il server non ha fornito un token utilizzabile.</translation>
    </message>
    <message>
        <source>The account lives on another server than the one that signed in.</source>
        <translation>L&apos;account si trova su un server diverso da quello che ha eseguito l&apos;accesso.</translation>
    </message>
    <message>
        <source>The account is not active. Sign in to Bluesky itself to see why.</source>
        <translation>L&apos;account non è attivo. Accedi a Bluesky per vedere perché.</translation>
    </message>
</context>
<context>
    <name>sportello::BlueskyConnector</name>
    <message>
        <source>The sign-in belongs to another account.</source>
        <translation>L&apos;accesso appartiene a un altro account.</translation>
    </message>
    <message>
        <source>The account is not active any more.</source>
        <translation>L&apos;account non è più attivo.</translation>
    </message>
</context>
<context>
    <name>sportello::BlueskyPasswordSignIn</name>
    <message>
        <source>Type the handle.</source>
        <translation>Scrivi il nome utente.</translation>
    </message>
    <message>
        <source>Type the app password.</source>
        <translation>Scrivi la password per app.</translation>
    </message>
    <message>
        <source>There is no Bluesky server at this address.</source>
        <translation>A questo indirizzo non c&apos;è un server Bluesky.</translation>
    </message>
    <message>
        <source>The account is not active. Sign in to Bluesky itself to see why.</source>
        <translation>L&apos;account non è attivo. Accedi a Bluesky per vedere perché.</translation>
    </message>
    <message>
        <source>The server signed in to another account than the one that was typed.</source>
        <translation>Il server ha aperto un account diverso da quello indicato.</translation>
    </message>
    <message>
        <source>This is the account&apos;s main password; the server asks for a code by e-mail. Make an app password in the Bluesky settings under Privacy and security, and use that.</source>
        <translation>Questa è la password principale dell&apos;account; il server chiede un codice per e-mail. Crea una password per app nelle impostazioni di Bluesky, in Privacy e sicurezza, e usa quella.</translation>
    </message>
    <message>
        <source>The moderators have taken this account down.</source>
        <translation>I moderatori hanno rimosso questo account.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many attempts to sign in. Try again in %n minutes.</source>
        <translation>
            <numerusform>Troppi tentativi di accesso. Riprova tra %n minuto.</numerusform>
            <numerusform>Troppi tentativi di accesso. Riprova tra %n minuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>The handle or the app password is wrong, or the app password was deleted.</source>
        <translation>Il nome utente o la password per app non è giusto, oppure la password per app è stata eliminata.</translation>
    </message>
    <message>
        <source>The handle or the password is wrong. An app password looks like abcd-efgh-ijkl-mnop.</source>
        <translation>Il nome utente o la password non è giusto. Una password per app è fatta come abcd-efgh-ijkl-mnop.</translation>
    </message>
</context>
<context>
    <name>sportello::BlueskySignIn</name>
    <message>
        <source>A handle looks like hotel.bsky.social or hotel.example.</source>
        <translation>Un nome utente è fatto come hotel.bsky.social o hotel.example.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server.</source>
        <translation>“%1” non è l&apos;indirizzo di un server.</translation>
    </message>
</context>
<context>
    <name>sportello::BrandContacts</name>
    <message>
        <source>Other ways to reach the brand: phones, e-mail addresses, forms. Customers are sent there when a network has no private messages.</source>
        <translation>Altri modi per contattare il marchio: telefoni, indirizzi e-mail, moduli. I clienti vi sono indirizzati quando una rete non ha messaggi privati.</translation>
    </message>
    <message>
        <source>Front desk: +39 02 5550 0100</source>
        <translation>Reception: +39 02 5550 0100</translation>
    </message>
    <message>
        <source>What else may stand in public replies: numbers, addresses, whole domains (@hotel.example).</source>
        <translation>Che cos’altro può comparire nelle risposte pubbliche: numeri, indirizzi, interi domini (@hotel.example).</translation>
    </message>
</context>
<context>
    <name>sportello::BrandScope</name>
    <message>
        <source>Brand</source>
        <translation>Marchio</translation>
    </message>
    <message>
        <source>Show one brand’s conversations alone</source>
        <translation>Mostra solo le conversazioni di un marchio</translation>
    </message>
    <message>
        <source>All brands</source>
        <translation>Tutti i marchi</translation>
    </message>
</context>
<context>
    <name>sportello::BrandsPage</name>
    <message>
        <source>Brands</source>
        <translation>Marchi</translation>
    </message>
    <message>
        <source>Brands and their accounts</source>
        <translation>Marchi e i loro account</translation>
    </message>
    <message>
        <source>New brand</source>
        <translation>Nuovo marchio</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Qualsiasi lingua</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Prima risposta entro</translation>
    </message>
    <message>
        <source>Further answers within</source>
        <translation>Risposte successive entro</translation>
    </message>
    <message>
        <source>Replies end with the writer’s sign</source>
        <translation>Le risposte finiscono con la sigla di chi scrive</translation>
    </message>
    <message>
        <source>A brand is what accounts speak for: a hotel, a shop. Choose an account to say what it is for and what it promises.</source>
        <translation>Un marchio è ciò per cui parlano gli account: un hotel, un negozio. Scegli un account per dire a che cosa serve e che cosa promette.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marchio</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>Prenotazioni</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>A che cosa serve</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Orario</translation>
    </message>
    <message>
        <source>They are made under Hours and clocks.</source>
        <translation>Si creano in Orari e tempi.</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Tutto il tempo</translation>
    </message>
    <message>
        <source>Only the opening hours</source>
        <translation>Solo le ore di apertura</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Che cosa conta</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>account, network</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Move its accounts to another brand first.</source>
        <translation>Sposta prima i suoi account in un altro marchio.</translation>
    </message>
    <message>
        <source>Accounts are removed in the Accounts window.</source>
        <translation>Gli account si rimuovono nella finestra Account.</translation>
    </message>
    <message>
        <source>Always open</source>
        <translation>Sempre aperto</translation>
    </message>
    <message>
        <source>Without opening hours all the time counts.</source>
        <translation>Senza un orario conta tutto il tempo.</translation>
    </message>
    <message>
        <source>Nothing is promised, so no clock runs.</source>
        <translation>Nulla è promesso, quindi nessun tempo corre.</translation>
    </message>
    <message>
        <source>You have no initials yet: give them under General.</source>
        <translation>Non hai ancora iniziali: indicale in Generali.</translation>
    </message>
    <message>
        <source>Yours end with “%1”, which counts.</source>
        <translation>Le tue finiscono con «%1», che conta.</translation>
    </message>
    <message>
        <source>The brand “%1” is removed.</source>
        <translation>Il marchio «%1» è stato rimosso.</translation>
    </message>
</context>
<context>
    <name>sportello::BulkBar</name>
    <message>
        <source>End the selection</source>
        <translation>Termina la selezione</translation>
    </message>
    <message>
        <source>End the selection (Esc)</source>
        <translation>Termina la selezione (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n selezionata</numerusform>
            <numerusform>%n selezionate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CannedEditor</name>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Find a canned reply</source>
        <translation>Trova una risposta pronta</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuova</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>«%1» è stata rimossa.</translation>
    </message>
    <message numerus="yes">
        <source>%n canned reply(ies) came from %1.</source>
        <translation>
            <numerusform>%n risposta pronta importata da %1.</numerusform>
            <numerusform>%n risposte pronte importate da %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export canned replies</source>
        <translation>Esporta le risposte pronte</translation>
    </message>
    <message>
        <source>JSON (*.json);;CSV (*.csv)</source>
        <translation>JSON (*.json);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Esportate in %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Non è stato possibile scrivere %1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::CannedExportCommand</name>
    <message>
        <source>The file; “-” is standard output.</source>
        <translation>Il file; «-» è l&apos;uscita standard.</translation>
    </message>
    <message>
        <source>json or csv; told by the file&apos;s name without it.</source>
        <translation>json o csv; se manca, lo dice il nome del file.</translation>
    </message>
    <message>
        <source>Writes over a file that is there.</source>
        <translation>Sovrascrive un file che esiste.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Il file</translation>
    </message>
    <message>
        <source>--format is json or csv.</source>
        <translation>--format è json o csv.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name, or write over it with --force.</source>
        <translation>%1 esiste già. Scegli un altro nome o sovrascrivilo con --force.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossibile scrivere %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n canned reply(ies) written to %1.</source>
        <translation>
            <numerusform>%n risposta pronta scritta in %1.</numerusform>
            <numerusform>%n risposte pronte scritte in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::CannedFiles</name>
    <message>
        <source>Add files…</source>
        <translation>Aggiungi file…</translation>
    </message>
    <message>
        <source>Changed since it was put here. Take it off and add it again</source>
        <translation>Modificato dopo essere stato aggiunto. Toglilo e aggiungilo di nuovo</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Aggiungi file</translation>
    </message>
</context>
<context>
    <name>sportello::CannedForm</name>
    <message>
        <source>Offered</source>
        <translation>Proposta</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>Solo fino al</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>what is typed behind the slash</source>
        <translation>ciò che si scrive dopo la barra</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Scorciatoia</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separate da virgole</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Per chi</translation>
    </message>
    <message>
        <source>Public and private replies</source>
        <translation>Risposte pubbliche e private</translation>
    </message>
    <message>
        <source>Public replies only</source>
        <translation>Solo risposte pubbliche</translation>
    </message>
    <message>
        <source>Private messages only</source>
        <translation>Solo messaggi privati</translation>
    </message>
    <message>
        <source>Notes only</source>
        <translation>Solo note</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Si usa in</translation>
    </message>
    <message>
        <source>Offered until</source>
        <translation>Proposta fino al</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Add language</source>
        <translation>Aggiungi lingua</translation>
    </message>
    <message>
        <source>Remove language</source>
        <translation>Rimuovi lingua</translation>
    </message>
    <message>
        <source>Placeholder…</source>
        <translation>Segnaposto…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Short variant</source>
        <translation>Variante breve</translation>
    </message>
    <message>
        <source>for networks that take less</source>
        <translation>per le reti che accettano meno testo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Solo io</translation>
    </message>
    <message>
        <source>Whoever answers for %1</source>
        <translation>Chi risponde per %1</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Come prima</translation>
    </message>
    <message>
        <source>A blank that the agent fills in</source>
        <translation>Uno spazio che compila chi risponde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>your brand</source>
        <translation>il tuo marchio</translation>
    </message>
    <message>
        <source>your account</source>
        <translation>il tuo account</translation>
    </message>
    <message>
        <source>Reads: %1</source>
        <translation>Si legge: %1</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Private message that takes somebody into private</source>
        <translation>Messaggio privato che porta qualcuno in privato</translation>
    </message>
    <message>
        <source>Public invitation to write in private</source>
        <translation>Invito pubblico a scrivere in privato</translation>
    </message>
    <message>
        <source>Public reply that names another channel</source>
        <translation>Risposta pubblica che indica un altro canale</translation>
    </message>
    <message>
        <source>Line that closes the public thread</source>
        <translation>Riga che chiude la discussione pubblica</translation>
    </message>
    <message>
        <source>Request to delete a public post</source>
        <translation>Richiesta di cancellare un post pubblico</translation>
    </message>
    <message>
        <source>One-time code that we send them</source>
        <translation>Codice monouso che mandiamo noi</translation>
    </message>
    <message>
        <source>One-time code that they send back</source>
        <translation>Codice monouso che rimandano loro</translation>
    </message>
    <message>
        <source>Ordinary reply, found while writing</source>
        <translation>Risposta normale, si trova mentre si scrive</translation>
    </message>
    <message>
        <source>Whose address we reach</source>
        <translation>Chi ha un recapito confermato</translation>
    </message>
    <message>
        <source>Who is certified</source>
        <translation>Chi è certificato</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>Si dice a</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>A che cosa serve</translation>
    </message>
</context>
<context>
    <name>sportello::CannedImportCommand</name>
    <message>
        <source>JSON or CSV.</source>
        <translation>JSON o CSV.</translation>
    </message>
    <message>
        <source>The system it comes from: %1. Told from the content without it.</source>
        <translation>Il sistema da cui proviene: %1. Se manca, lo dice il contenuto.</translation>
    </message>
    <message>
        <source>What a column of a CSV file is, such as Answer=text; may be repeated.</source>
        <translation>Che cos&apos;è una colonna di un file CSV, per esempio Risposta=text; si può ripetere.</translation>
    </message>
    <message>
        <source>Shows what would happen and changes nothing.</source>
        <translation>Mostra che cosa succederebbe e non cambia nulla.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Il file</translation>
    </message>
    <message>
        <source>--from is one of %1.</source>
        <translation>--from è uno di questi: %1.</translation>
    </message>
    <message>
        <source>--column is a column&apos;s name, = and one of %1.</source>
        <translation>--column è il nome di una colonna, = e uno di questi: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it is a file that you may read.</source>
        <translation>Impossibile aprire %1. Verifica che sia un file che puoi leggere.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il file %1 non esiste.</translation>
    </message>
</context>
<context>
    <name>sportello::CannedImportDialog</name>
    <message>
        <source>New</source>
        <translation>Nuova</translation>
    </message>
    <message>
        <source>Replaces one</source>
        <translation>Ne sostituisce una</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>C’è già</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Import canned replies</source>
        <translation>Importa risposte pronte</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>JSON or CSV, as Sportello, Chatwoot, Zendesk, Freshdesk or Zammad export it.</source>
        <translation>JSON o CSV, come lo esportano Sportello, Chatwoot, Zendesk, Freshdesk o Zammad.</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Proviene da</translation>
    </message>
    <message>
        <source>As the file looks</source>
        <translation>Secondo l’aspetto del file</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Che cosa sono le colonne</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Che cosa succederebbe</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Osservazioni</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>JSON and CSV (*.json *.csv *.tsv *.txt);;All files (*)</source>
        <translation>JSON e CSV (*.json *.csv *.tsv *.txt);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>Non è possibile aprire %1: %2</translation>
    </message>
    <message>
        <source>What the column %1 is</source>
        <translation>Che cos’è la colonna %1</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 replaced, %4 there already. Everything can be undone.</source>
        <translation>%1: %2 nuove, %3 sostituite, %4 già presenti. Tutto si può annullare.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ignorata</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>scorciatoia</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>parole chiave</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titolo</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testo</translation>
    </message>
    <message>
        <source>text in HTML</source>
        <translation>testo in HTML</translation>
    </message>
    <message>
        <source>short variant</source>
        <translation>variante breve</translation>
    </message>
    <message>
        <source>language</source>
        <translation>lingua</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etichette</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>per chi</translation>
    </message>
    <message>
        <source>used in</source>
        <translation>si usa in</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>reti</translation>
    </message>
    <message>
        <source>offered or not</source>
        <translation>proposta o no</translation>
    </message>
    <message>
        <source>offered until</source>
        <translation>proposta fino al</translation>
    </message>
    <message>
        <source>how well they are known</source>
        <translation>quanto è verificato</translation>
    </message>
</context>
<context>
    <name>sportello::CannedInsertion</name>
    <message>
        <source>This reply</source>
        <translation>Questa risposta</translation>
    </message>
</context>
<context>
    <name>sportello::CannedListCommand</name>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>There are no canned replies.</source>
        <translation>Non ci sono risposte pronte.</translation>
    </message>
</context>
<context>
    <name>sportello::CannedPage</name>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
    <message>
        <source>Write and change…</source>
        <translation>Scrivi e modifica…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Texts that come with the program</source>
        <translation>Testi forniti con il programma</translation>
    </message>
    <message>
        <source>Texts for hotels and restaurants to begin with. What is there already stays as it is.</source>
        <translation>Testi per hotel e ristoranti, per cominciare. Quello che c’è già resta com’è.</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Add these texts</source>
        <translation>Aggiungi questi testi</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>qualsiasi lingua</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a language, a number</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>There are %n canned reply(ies).</source>
        <translation>
            <numerusform>C’è %n risposta pronta.</numerusform>
            <numerusform>Ci sono %n risposte pronte.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Texts: %2.</source>
        <comment>sentence, numbers by language</comment>
        <translation>%1 Testi: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n canned reply(ies) were added.</source>
        <translation>
            <numerusform>%n risposta pronta aggiunta.</numerusform>
            <numerusform>%n risposte pronte aggiunte.</numerusform>
        </translation>
    </message>
    <message>
        <source>All these texts are there already.</source>
        <translation>Tutti questi testi ci sono già.</translation>
    </message>
</context>
<context>
    <name>sportello::CannedPicker</name>
    <message>
        <source>Canned reply</source>
        <translation>Risposta pronta</translation>
    </message>
    <message>
        <source>Find a canned reply</source>
        <translation>Trova una risposta pronta</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
    <message>
        <source>Canned replies…</source>
        <translation>Risposte pronte…</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Tab next blank · Esc close</source>
        <translation>↑ ↓ scegli · Tab spazio successivo · Esc chiudi</translation>
    </message>
    <message>
        <source>Inserting does not send</source>
        <translation>Inserire non invia</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Inserisci</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>There are no canned replies yet.</source>
        <translation>Non ci sono ancora risposte pronte.</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.</source>
        <translation>Niente corrisponde a «%1».</translation>
    </message>
    <message>
        <source>Text in: %1</source>
        <translation>Testo in: %1</translation>
    </message>
</context>
<context>
    <name>sportello::CannedPreview</name>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>The short variant, since the long one does not fit.</source>
        <translation>La variante breve, perché quella lunga non ci sta.</translation>
    </message>
    <message>
        <source>It does not fit here.</source>
        <translation>Qui non ci sta.</translation>
    </message>
    <message>
        <source>Nothing is known for %1.</source>
        <translation>Non si conosce nulla per %1.</translation>
    </message>
</context>
<context>
    <name>sportello::CannedRowDelegate</name>
    <message>
        <source>Private only</source>
        <translation>Solo privato</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n uso</numerusform>
            <numerusform>%n usi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ChartView</name>
    <message>
        <source>The arrow keys go through the picture, Enter shows the questions. The table has the same numbers.</source>
        <translation>Le frecce scorrono la figura, Invio mostra le domande. La tabella ha gli stessi numeri.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, how much</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::CheckCommand</name>
    <message>
        <source>reply: texts that the brand is about to publish; post: texts that customers did.</source>
        <translation>reply: testi che il marchio sta per pubblicare; post: testi pubblicati dai clienti.</translation>
    </message>
    <message>
        <source>What the brand publishes itself, one entry a line: phone numbers, e-mail addresses, @domains, other texts.</source>
        <translation>Ciò che il marchio pubblica da sé, una voce per riga: numeri di telefono, indirizzi e-mail, @domini, altri testi.</translation>
    </message>
    <message>
        <source>Too many arguments: the texts are read from standard input.</source>
        <translation>Troppi argomenti: i testi si leggono dallo standard input.</translation>
    </message>
    <message>
        <source>--direction is reply or post.</source>
        <translation>--direction è reply o post.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it is a file that you may read.</source>
        <translation>Impossibile aprire %1. Verifica che sia un file che puoi leggere.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il file %1 non esiste.</translation>
    </message>
    <message>
        <source>%1 is too long for a list of contacts.</source>
        <translation>%1 è troppo lungo per un elenco di contatti.</translation>
    </message>
    <message>
        <source>%1 is used without one line. %2</source>
        <translation>%1 si usa senza una riga. %2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>Da–a</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Mascherato</translation>
    </message>
    <message>
        <source>Line %1 is longer than a text can be.</source>
        <translation>La riga %1 è più lunga di quanto un testo possa essere.</translation>
    </message>
    <message>
        <source>Line %1 is not understood; write it as %2.</source>
        <translation>La riga %1 non si capisce; scrivila così: %2.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Non è possibile leggere lo standard input.</translation>
    </message>
</context>
<context>
    <name>sportello::ChecklistPart</name>
    <message>
        <source>All of it matches</source>
        <translation>Corrisponde tutto</translation>
    </message>
    <message>
        <source>Make a checklist…</source>
        <translation>Crea una lista di controllo…</translation>
    </message>
    <message>
        <source>This account has no checklist yet.</source>
        <translation>Questo account non ha ancora una lista di controllo.</translation>
    </message>
    <message>
        <source>Ask for these in private and tick what agrees with what you know. What they answer is not kept here.</source>
        <translation>Chiedi questi dati in privato e spunta ciò che concorda con quanto sai. Le risposte non vengono conservate.</translation>
    </message>
</context>
<context>
    <name>sportello::ChecklistsPage</name>
    <message>
        <source>Checklists</source>
        <translation>Liste di controllo</translation>
    </message>
    <message>
        <source>Facts to be matched</source>
        <translation>Dati da confrontare</translation>
    </message>
    <message>
        <source>New fact, as in “Booking number”</source>
        <translation>Nuovo dato, ad esempio «Numero di prenotazione»</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Richiesto</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta in su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta in giù</translation>
    </message>
    <message>
        <source>What a customer has to know before they count as verified. Agents tick what agrees; what customers answer is kept nowhere. All that are asked for have to match.</source>
        <translation>Ciò che un cliente deve sapere per risultare verificato. Gli operatori spuntano ciò che concorda; le risposte dei clienti non vengono conservate. Devono corrispondere tutti i dati richiesti.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>account, network</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>“%1” is not asked for any more.</source>
        <translation>«%1» non viene più chiesto.</translation>
    </message>
</context>
<context>
    <name>sportello::CodePart</name>
    <message>
        <source>Check</source>
        <translation>Controlla</translation>
    </message>
    <message>
        <source>Stop this code</source>
        <translation>Annulla questo codice</translation>
    </message>
    <message>
        <source>Check another way…</source>
        <translation>Verifica in un altro modo…</translation>
    </message>
    <message>
        <source>The code that the customer says</source>
        <translation>Il codice che dice il cliente</translation>
    </message>
    <message>
        <source>eight digits</source>
        <translation>otto cifre</translation>
    </message>
    <message>
        <source>customer number, phone or e-mail</source>
        <translation>codice cliente, telefono o e-mail</translation>
    </message>
    <message>
        <source>Who they say they are: something on file about them</source>
        <translation>Chi dice di essere: qualcosa di registrato sul suo conto</translation>
    </message>
    <message>
        <source>Look up on file</source>
        <translation>Cerca tra i registrati</translation>
    </message>
    <message>
        <source>Send a code to %1 from %2</source>
        <translation>Invia un codice a %1 da %2</translation>
    </message>
    <message>
        <source>Ask them to write from %1 to %2</source>
        <translation>Chiedi di scrivere da %1 a %2</translation>
    </message>
    <message>
        <source>Nothing is on file about them that another account of this brand reaches. If they say who they are, look that up.</source>
        <translation>Non è registrato nulla su questa persona che un altro account di questo marchio raggiunga. Se dice chi è, cercalo.</translation>
    </message>
    <message>
        <source>A code goes only to what was on file before they asked, by another way than this conversation.</source>
        <translation>Un codice va solo a ciò che era registrato prima della richiesta, per una via diversa da questa conversazione.</translation>
    </message>
    <message>
        <source>A code goes to %1. Ask for it here, and type what they say.</source>
        <translation>Un codice va a %1. Chiedilo qui e digita ciò che dice.</translation>
    </message>
    <message>
        <source>They were asked to send a code from %1 to %2. It counts by itself when it arrives.</source>
        <translation>È stato chiesto di inviare un codice da %1 a %2. Quando arriva vale da solo.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>resta %n tentativo</numerusform>
            <numerusform>restano %n tentativi</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds for %1 · %2</source>
        <comment>time, tries</comment>
        <translation>Vale per %1 · %2</translation>
    </message>
    <message>
        <source>Send a code</source>
        <translation>Invia un codice</translation>
    </message>
    <message>
        <source>Ask them to write</source>
        <translation>Chiedi di scrivere</translation>
    </message>
</context>
<context>
    <name>sportello::Command</name>
    <message>
        <source>%1 is missing.</source>
        <translation>Manca %1.</translation>
    </message>
    <message>
        <source>Too many arguments: only %1 is expected.</source>
        <translation>Troppi argomenti: è previsto solo %1.</translation>
    </message>
</context>
<context>
    <name>sportello::CommandContext</name>
    <message>
        <source>There is no conversation with the identifier %1.</source>
        <translation>Non esiste una conversazione con l’identificativo %1.</translation>
    </message>
    <message>
        <source>Several conversations have an identifier that ends with %1. Write more of it.</source>
        <translation>Più conversazioni hanno un identificativo che finisce con %1. Scrivine una parte più lunga.</translation>
    </message>
</context>
<context>
    <name>sportello::CommandPalette</name>
    <message>
        <source>Go to or do…</source>
        <translation>Vai o fai…</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>Vai o fai</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Che cosa corrisponde</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter run · Esc close      &gt; actions   @ people   / canned replies</source>
        <translation>↑ ↓ scegli · Invio esegui · Esc chiudi      &gt; azioni   @ persone   / risposte pronte</translation>
    </message>
    <message>
        <source>Nothing fits “%1”. Ctrl+Enter looks for it in all conversations.</source>
        <translation>Niente corrisponde a «%1». Ctrl+Invio lo cerca in tutte le conversazioni.</translation>
    </message>
</context>
<context>
    <name>sportello::Composer</name>
    <message>
        <source>You can write now. Sending works after you sign in.</source>
        <translation>Puoi scrivere già ora. Per inviare occorre accedere.</translation>
    </message>
    <message>
        <source>Answering %1</source>
        <translation>Risposta al messaggio: %1</translation>
    </message>
    <message>
        <source>%1 wrote while you were typing</source>
        <translation>%1 ha scritto mentre stavi scrivendo</translation>
    </message>
    <message>
        <source>Something changed in the thread while you were typing</source>
        <translation>Qualcosa è cambiato nella discussione mentre stavi scrivendo</translation>
    </message>
    <message>
        <source>%1 has this since %2. You can answer all the same.</source>
        <translation>Ce l’ha %1 da %2. Puoi rispondere lo stesso.</translation>
    </message>
    <message>
        <source>What moves a customer into private is one message: shorten it.</source>
        <translation>Ciò che porta un cliente in privato è un solo messaggio: accorcialo.</translation>
    </message>
</context>
<context>
    <name>sportello::ComposerAttachments</name>
    <message>
        <source>Attach files</source>
        <translation>Allega file</translation>
    </message>
    <message>
        <source>The picture of the clipboard cannot be read.</source>
        <translation>L’immagine degli appunti non si può leggere.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
</context>
<context>
    <name>sportello::ComposerCheck</name>
    <message>
        <source>Send all the same</source>
        <translation>Invia lo stesso</translation>
    </message>
    <message>
        <source>This cannot be cut into parts: one piece is longer than the network takes.</source>
        <translation>Non si può dividere in parti: un pezzo è più lungo di quanto la rete accetti.</translation>
    </message>
    <message numerus="yes">
        <source>It goes out as %n parts, one after the other:</source>
        <translation>
            <numerusform>Esce in %n parte:</numerusform>
            <numerusform>Esce in %n parti, una dopo l’altra:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n parts</source>
        <translation>
            <numerusform>Invia %n parte</numerusform>
            <numerusform>Invia %n parti</numerusform>
        </translation>
    </message>
    <message>
        <source>Remarks about the reply</source>
        <translation>Osservazioni sulla risposta</translation>
    </message>
    <message>
        <source>Nothing has been sent.</source>
        <translation>Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Publish it all the same</source>
        <translation>Pubblica lo stesso</translation>
    </message>
</context>
<context>
    <name>sportello::ComposerFooter</name>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n di troppo</numerusform>
            <numerusform>%n di troppo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>characters used and allowed</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>Lunghezza: %1</translation>
    </message>
    <message>
        <source>Send in practice</source>
        <translation>Invia nell&apos;esercitazione</translation>
    </message>
    <message>
        <source>Send private message</source>
        <translation>Invia messaggio privato</translation>
    </message>
    <message>
        <source>Send public reply</source>
        <translation>Invia risposta pubblica</translation>
    </message>
    <message>
        <source>Draft, saved %1</source>
        <translation>Bozza salvata: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Accedi a %1</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Bozza conservata</translation>
    </message>
    <message>
        <source>Too long to send</source>
        <translation>Troppo lungo da inviare</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Account…</translation>
    </message>
    <message>
        <source>Canned replies  /</source>
        <translation>Risposte pronte  /</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Allega file</translation>
    </message>
</context>
<context>
    <name>sportello::ComposerStrips</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Copy it here</source>
        <translation>Copia qui</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Prendila tu</translation>
    </message>
    <message>
        <source>Your public draft stays in Public</source>
        <translation>La bozza pubblica resta in Pubblico</translation>
    </message>
    <message>
        <source>Your private draft stays in Private</source>
        <translation>La bozza privata resta in Privato</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>Go on with the note</source>
        <translation>Continua con la nota</translation>
    </message>
</context>
<context>
    <name>sportello::ComposerTabs</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Only your team can see it; it is never sent</source>
        <translation>La vede solo il tuo gruppo; non viene mai inviata</translation>
    </message>
</context>
<context>
    <name>sportello::ContactFile</name>
    <message>
        <source>Nobody called “%1” has written yet. Put the network&apos;s word and a colon before it.</source>
        <translation>Nessuno di nome “%1” ha ancora scritto. Anteponi il nome della rete e due punti.</translation>
    </message>
    <message>
        <source>This fits several customers.</source>
        <translation>Corrisponde a più clienti.</translation>
    </message>
    <message>
        <source>This is no phone number. Write it with its prefix, as in +39 02 5550 0100.</source>
        <translation>Non è un numero di telefono. Scrivilo con il prefisso, come +39 02 5550 0100.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>Put the network&apos;s word and a colon before the handle.</source>
        <translation>Anteponi al profilo il nome della rete e due punti.</translation>
    </message>
    <message>
        <source>The customer number is empty or too long.</source>
        <translation>Il codice cliente è vuoto o troppo lungo.</translation>
    </message>
    <message>
        <source>The name is empty or too long.</source>
        <translation>Il nome è vuoto o troppo lungo.</translation>
    </message>
    <message>
        <source>This is on file already.</source>
        <translation>È già registrato.</translation>
    </message>
    <message>
        <source>There is nothing in this file that is not on file already.</source>
        <translation>In questo file non c&apos;è nulla che non sia già registrato.</translation>
    </message>
    <message>
        <source>This import was undone already.</source>
        <translation>Questa importazione è già stata annullata.</translation>
    </message>
</context>
<context>
    <name>sportello::ContactImportDialog</name>
    <message>
        <source>A table (CSV) with one customer in each row. The columns are found by their headings: name, handle, phone, e-mail, customer number.</source>
        <translation>Una tabella (CSV) con un cliente per riga. Le colonne si riconoscono dalle intestazioni: nome, profilo, telefono, e-mail, codice cliente.</translation>
    </message>
    <message>
        <source>What each row would bring</source>
        <translation>Che cosa porterebbe ogni riga</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Che cosa succederebbe</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Importazioni precedenti</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Voci</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Put on file</source>
        <translation>Registra</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Annulla questa importazione</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Importa contatti</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabelle (*.csv *.tsv *.txt);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>Non è possibile aprire %1: %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <comment>a sentence</comment>
        <translation>Esclusa: %1</translation>
    </message>
    <message>
        <source>Is on file already</source>
        <translation>È già registrato</translation>
    </message>
    <message numerus="yes">
        <source>%n more on file about a known customer</source>
        <translation>
            <numerusform>%n voce in più su un cliente noto</numerusform>
            <numerusform>%n voci in più su un cliente noto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New, with %n entries</source>
        <translation>
            <numerusform>Nuovo, con %n voce</numerusform>
            <numerusform>Nuovo, con %n voci</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows bring something new, %2 are on file already, %3 are left out. The whole import can be undone.</source>
        <translation>%1 righe portano qualcosa di nuovo, %2 sono già registrate, %3 sono escluse. L&apos;intera importazione si può annullare.</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <comment>a time</comment>
        <translation>Annullata %1</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Registrata</translation>
    </message>
    <message numerus="yes">
        <source>Put on file: %n entries.</source>
        <translation>
            <numerusform>Registrata %n voce.</numerusform>
            <numerusform>Registrate %n voci.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken off file: %n entries.</source>
        <translation>
            <numerusform>Tolta %n voce.</numerusform>
            <numerusform>Tolte %n voci.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ContactMerges</name>
    <message>
        <source>They are one person already.</source>
        <translation>Sono già una sola persona.</translation>
    </message>
    <message>
        <source>This is the person&apos;s only address: there is nothing to separate.</source>
        <translation>È l&apos;unico indirizzo della persona: non c&apos;è niente da separare.</translation>
    </message>
</context>
<context>
    <name>sportello::ContactPanel</name>
    <message>
        <source>Contact</source>
        <translation>Contatto</translation>
    </message>
    <message>
        <source>Close the contact panel</source>
        <translation>Chiudi il pannello del contatto</translation>
    </message>
    <message>
        <source>Writes in %1</source>
        <translation>Lingua: %1</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Altro su questa persona</translation>
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation>Non c&apos;è niente da scegliere.</translation>
    </message>
</context>
<context>
    <name>sportello::ContactRow</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>text, network, more</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>sportello::ConversationDelegate</name>
    <message>
        <source>+%1</source>
        <comment>further tags</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>sportello::ConversationPane</name>
    <message>
        <source>Choose a conversation to read and answer it.</source>
        <translation>Scegli una conversazione per leggerla e rispondere.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>The thread could not be read again before sending: the network did not answer in time. The reply goes out all the same.</source>
        <translation>Non è stato possibile rileggere la discussione prima dell&apos;invio: la rete non ha risposto in tempo. La risposta parte comunque.</translation>
    </message>
    <message>
        <source>This conversation leads to no other one.</source>
        <translation>Questa conversazione non porta a nessun’altra.</translation>
    </message>
</context>
<context>
    <name>sportello::CustomerPromises</name>
    <message>
        <source>The promise was kept or withdrawn meanwhile.</source>
        <translation>Nel frattempo la promessa è stata mantenuta o ritirata.</translation>
    </message>
    <message>
        <source>Until when it is promised is over already. Choose a later time.</source>
        <translation>La scadenza della promessa è già passata. Scegli un momento successivo.</translation>
    </message>
    <message>
        <source>Give at least one word.</source>
        <translation>Scrivi almeno una parola.</translation>
    </message>
    <message>
        <source>Something happened to the promise meanwhile.</source>
        <translation>Nel frattempo è successo qualcosa alla promessa.</translation>
    </message>
</context>
<context>
    <name>sportello::DecisionSide</name>
    <message>
        <source>Done</source>
        <translation>Concludi</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
</context>
<context>
    <name>sportello::DeskCommand</name>
    <message>
        <source>Which conversations, or the ends of their identifiers.</source>
        <translation>Quali conversazioni, o la fine dei loro identificativi.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Manca %1.</translation>
    </message>
    <message>
        <source>%1 has %2 since %3. Nothing was changed about it.</source>
        <translation>%1 ha %2 da %3. Lì non è cambiato nulla.</translation>
    </message>
    <message>
        <source>The network takes private replies to %1 only until %2, which is before it comes back.</source>
        <translation>La rete accetta risposte private a %1 solo fino a %2, cioè prima che ritorni.</translation>
    </message>
</context>
<context>
    <name>sportello::Desktop</name>
    <message>
        <source>Sportello goes on in the tray</source>
        <translation>Sportello continua nell’area di notifica</translation>
    </message>
    <message>
        <source>It looks for messages and sends what waits. To end it, choose Quit in the menu of its icon.</source>
        <translation>Cerca i messaggi e invia ciò che aspetta. Per terminarlo scegli Esci nel menu della sua icona.</translation>
    </message>
</context>
<context>
    <name>sportello::DoneCommand</name>
    <message>
        <source>How it ended: solved, redirected (told where to go), no_answer (none was needed) or spam.</source>
        <translation>Com’è finita: solved (risolta), redirected (indirizzata altrove), no_answer (non serviva risposta) o spam.</translation>
    </message>
    <message>
        <source>Say how it ended with --outcome: solved, redirected, no_answer or spam.</source>
        <translation>Indica com’è finita con --outcome: solved, redirected, no_answer o spam.</translation>
    </message>
</context>
<context>
    <name>sportello::Duties</name>
    <message>
        <source>A brand needs a name.</source>
        <translation>Un marchio ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>There is a brand of that name already.</source>
        <translation>C’è già un marchio con questo nome.</translation>
    </message>
    <message>
        <source>An answer time is between a minute and 90 days.</source>
        <translation>Un tempo di risposta va da un minuto a 90 giorni.</translation>
    </message>
    <message>
        <source>Accounts or their history still belong to this brand.</source>
        <translation>A questo marchio appartengono ancora account o la loro cronologia.</translation>
    </message>
    <message>
        <source>Opening hours need a name.</source>
        <translation>Un orario ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>These are no opening hours: times overlap, a day does not exist or is there twice, or the time zone is not known.</source>
        <translation>Questo non è un orario: le ore si sovrappongono, un giorno non esiste o compare due volte, oppure il fuso orario non è noto.</translation>
    </message>
    <message>
        <source>There are opening hours of that name already.</source>
        <translation>C’è già un orario con questo nome.</translation>
    </message>
    <message>
        <source>An account still answers in these opening hours.</source>
        <translation>Un account risponde ancora in questo orario.</translation>
    </message>
    <message numerus="yes">
        <source>Initials are up to %n letters or digits.</source>
        <translation>
            <numerusform>Le iniziali hanno al massimo %n lettera o cifra.</numerusform>
            <numerusform>Le iniziali hanno al massimo %n lettere o cifre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a name that your colleagues know.</source>
        <translation>Indica un nome che i colleghi conoscono.</translation>
    </message>
</context>
<context>
    <name>sportello::EarlierSection</name>
    <message>
        <source>Earlier conversations</source>
        <translation>Conversazioni precedenti</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Questa è la prima.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>audience, state, date</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tu: %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostrane un’altra</numerusform>
            <numerusform>Mostrane altre %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::EmptyApologyRule</name>
    <message>
        <source>An apology without a next step.</source>
        <translation>Delle scuse senza un passo successivo.</translation>
    </message>
    <message>
        <source>Say what happens now, or ask for what you need.</source>
        <translation>Di’ che cosa succede adesso, o chiedi ciò che ti serve.</translation>
    </message>
</context>
<context>
    <name>sportello::EmptyPage</name>
    <message>
        <source>Clear search</source>
        <translation>Cancella la ricerca</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>Nessuna conversazione corrisponde.</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Prova con meno parole, o più brevi.</translation>
    </message>
    <message>
        <source>Nothing here with this audience.</source>
        <translation>Qui non c&apos;è nulla con questi destinatari.</translation>
    </message>
    <message>
        <source>Choose All to see the others.</source>
        <translation>Scegli Tutti per vedere le altre.</translation>
    </message>
    <message>
        <source>Nothing here for %1.</source>
        <comment>a brand</comment>
        <translation>Qui non c’è niente per %1.</translation>
    </message>
    <message>
        <source>Choose All brands to see the others.</source>
        <translation>Scegli Tutti i marchi per vedere le altre.</translation>
    </message>
    <message>
        <source>Those that do appear here by themselves.</source>
        <translation>Quelle che corrispondono appaiono qui da sole.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nessuno è in attesa.</translation>
    </message>
    <message>
        <source>New messages appear here by themselves.</source>
        <translation>I nuovi messaggi compaiono qui da sé.</translation>
    </message>
    <message>
        <source>You have taken nothing.</source>
        <translation>Non hai preso nessuna conversazione.</translation>
    </message>
    <message>
        <source>Press A to take a conversation.</source>
        <translation>Premi A per prendere una conversazione.</translation>
    </message>
    <message>
        <source>Somebody has each of them.</source>
        <translation>Ognuna è stata presa da qualcuno.</translation>
    </message>
    <message>
        <source>What waits and nobody has taken appears here.</source>
        <translation>Qui appare ciò che attende e nessuno ha preso.</translation>
    </message>
    <message>
        <source>No answer is awaited.</source>
        <translation>Nessuna risposta è attesa dai clienti.</translation>
    </message>
    <message>
        <source>Conversations come here after your reply.</source>
        <translation>Le conversazioni arrivano qui dopo la tua risposta.</translation>
    </message>
    <message>
        <source>Nothing is snoozed.</source>
        <translation>Niente è rimandato.</translation>
    </message>
    <message>
        <source>Press S to put a conversation off until a time.</source>
        <translation>Premi S per rimandare una conversazione a un altro momento.</translation>
    </message>
    <message>
        <source>Nothing is done yet.</source>
        <translation>Nessuna conversazione è ancora chiusa.</translation>
    </message>
    <message>
        <source>Press E to mark a conversation as done.</source>
        <translation>Premi E per segnare una conversazione come chiusa.</translation>
    </message>
    <message>
        <source>Every reply went out.</source>
        <translation>Tutte le risposte sono partite.</translation>
    </message>
    <message>
        <source>Replies that need you appear here.</source>
        <translation>Le risposte che richiedono il tuo intervento compaiono qui.</translation>
    </message>
    <message>
        <source>No unfinished replies.</source>
        <translation>Nessuna risposta da completare.</translation>
    </message>
    <message>
        <source>What you type is kept here until you send it.</source>
        <translation>Ciò che scrivi resta qui fino all&apos;invio.</translation>
    </message>
    <message>
        <source>No conversations yet.</source>
        <translation>Ancora nessuna conversazione.</translation>
    </message>
    <message>
        <source>Messages appear here as soon as they are fetched.</source>
        <translation>I messaggi compaiono qui appena vengono recuperati.</translation>
    </message>
    <message>
        <source>Nobody is on the way into private.</source>
        <translation>Nessuno sta passando in privato.</translation>
    </message>
    <message>
        <source>Press Shift+P in a public conversation to take its customer into private.</source>
        <translation>Premi Maiusc+P in una conversazione pubblica per portare il cliente in privato.</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>Nulla di promesso.</translation>
    </message>
    <message>
        <source>What a reply promises until some time appears here when it was sent.</source>
        <translation>Ciò che una risposta promette entro un certo momento appare qui dopo l’invio.</translation>
    </message>
</context>
<context>
    <name>sportello::EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>Cancella una persona</translation>
    </message>
    <message>
        <source>What is erased and what stays</source>
        <translation>Che cosa si cancella e che cosa resta</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Cancella per sempre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 is erased here for ever. There is no way back.</source>
        <translation>%1 viene cancellato da qui per sempre. Non si torna indietro.</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>Che cosa si cancella:</translation>
    </message>
    <message>
        <source>Type “%1” to say that it is this person:</source>
        <translation>Scrivi “%1” per dire che è questa la persona:</translation>
    </message>
    <message>
        <source>This person is on hold: %1. Lift the hold first.</source>
        <translation>Questa persona è bloccata: %1. Togli prima il blocco.</translation>
    </message>
    <message>
        <source>A reply to this person is still on its way or waits for you. Wait until it is sent, or discard it; then erase.</source>
        <translation>Una risposta a questa persona è ancora in partenza o aspetta te. Attendi che sia inviata, o scartala; poi cancella.</translation>
    </message>
    <message>
        <source>It could not be finished and goes on at the next start.</source>
        <translation>Non è stato possibile finire; si prosegue al prossimo avvio.</translation>
    </message>
</context>
<context>
    <name>sportello::Erasures</name>
    <message>
        <source>A reply to this person is still on its way or waits for you. Wait until it is sent, or discard it; then erase.</source>
        <translation>Una risposta a questa persona è ancora in partenza o aspetta te. Attendi che sia inviata, o scartala; poi cancella.</translation>
    </message>
    <message>
        <source>This person is on hold: %1. Lift the hold first.</source>
        <translation>Questa persona è bloccata: %1. Togli prima il blocco.</translation>
    </message>
    <message>
        <source>Another person is being erased. Wait until that is finished.</source>
        <translation>Si sta cancellando un’altra persona. Attendi che sia finito.</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Persona cancellata</translation>
    </message>
    <message>
        <source>More than one person has this address, on different networks. Name the contact by its identifier.</source>
        <translation>Più persone hanno questo indirizzo, su reti diverse. Indica il contatto con il suo identificativo.</translation>
    </message>
</context>
<context>
    <name>sportello::ExportCommand</name>
    <message>
        <source>%1. A jsonl file has one JSON object a line with a “type”: history (with the version) first, then what has names (brand, agent, account, tag, contact, handle), conversation, message with versions and attachments, context, note, verification, handoff, audit, outcome and others, end last. Identifiers are UUIDs, times are milliseconds since 1970 UTC.</source>
        <translation>%1. Un file jsonl ha un oggetto JSON per riga con un «type»: prima history (con la versione), poi ciò che ha un nome (brand, agent, account, tag, contact, handle), conversation, message con versioni e allegati, context, note, verification, handoff, audit, outcome e altri, infine end. Gli identificativi sono UUID, i tempi sono millisecondi dal 1970 UTC.</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>Il file.</translation>
    </message>
    <message>
        <source>Only conversations that “sportello list” finds with it.</source>
        <translation>Solo le conversazioni che «sportello list» trova con essa.</translation>
    </message>
    <message>
        <source>Only this one: its identifier, or the end of it.</source>
        <translation>Solo questa: il suo identificativo, o la fine di esso.</translation>
    </message>
    <message>
        <source>Only conversations with them: a contact&apos;s identifier or an address.</source>
        <translation>Solo le conversazioni con questa persona: l&apos;identificativo di un contatto o un indirizzo.</translation>
    </message>
    <message>
        <source>Writes over a file that is there.</source>
        <translation>Sovrascrive un file già presente.</translation>
    </message>
    <message>
        <source>csv: without the three bytes by which spreadsheets know UTF-8.</source>
        <translation>csv: senza i tre byte da cui i fogli di calcolo riconoscono UTF-8.</translation>
    </message>
    <message>
        <source>There is a word too many.</source>
        <translation>C&apos;è una parola di troppo.</translation>
    </message>
    <message>
        <source>--format is one of %1.</source>
        <translation>--format è uno tra %1.</translation>
    </message>
    <message>
        <source>Say with --to into which file.</source>
        <translation>Indica con --to in quale file.</translation>
    </message>
    <message>
        <source>Say only one of --query, --conversation and --person.</source>
        <translation>Indica solo uno tra --query, --conversation e --person.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 è una cartella. Indica un file al suo interno.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or name another.</source>
        <translation>La cartella %1 non esiste. Creala o indicane un&apos;altra.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name, or write over it with --force.</source>
        <translation>%1 esiste già. Scegli un altro nome o sovrascrivilo con --force.</translation>
    </message>
    <message>
        <source>There is nothing to export yet in %1.</source>
        <translation>In %1 non c&apos;è ancora nulla da esportare.</translation>
    </message>
    <message>
        <source>There is nobody called “%1”.</source>
        <translation>Non c&apos;è nessuno che si chiami «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written into %1.</source>
        <translation>
            <numerusform>%n messaggio scritto in %1.</numerusform>
            <numerusform>%n messaggi scritti in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::Exports</name>
    <message>
        <source>“%1” cannot be written. Is the disk full? Nothing was kept; make room or choose another folder, then try again.</source>
        <translation>«%1» non si può scrivere. Il disco è pieno? Non è rimasto nulla; libera spazio o scegli un&apos;altra cartella, poi riprova.</translation>
    </message>
    <message>
        <source>Another export is being written already.</source>
        <translation>È già in corso un&apos;altra esportazione.</translation>
    </message>
    <message>
        <source>There is nothing here that can draw a PDF.</source>
        <translation>Qui non c&apos;è nulla che possa disegnare un PDF.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversazioni</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s), as of %1.</source>
        <translation>
            <numerusform>%n conversazione, al %1.</numerusform>
            <numerusform>%n conversazioni, al %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::FacetList</name>
    <message>
        <source>Narrow the search</source>
        <translation>Restringi la ricerca</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n message(s)</source>
        <translation>
            <numerusform>%1, %n messaggio</numerusform>
            <numerusform>%1, %n messaggi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::FileSection</name>
    <message>
        <source>On file</source>
        <translation>Registrato</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Put something on file</source>
        <translation>Registra qualcosa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Codice cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Profilo</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Che cosa è</translation>
    </message>
    <message>
        <source>What shall be on file</source>
        <translation>Che cosa registrare</translation>
    </message>
    <message>
        <source>Put on file</source>
        <translation>Registra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>+39 02 5550 0100</source>
        <translation>+39 02 5550 0100</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>nome@example.org</translation>
    </message>
    <message>
        <source>network:name@example.org</source>
        <translation>rete:nome@example.org</translation>
    </message>
    <message>
        <source>Nothing is on file about this person.</source>
        <translation>Di questa persona non è registrato nulla.</translation>
    </message>
    <message>
        <source>%1, from a file</source>
        <comment>phone, e-mail …</comment>
        <translation>%1, da un file</translation>
    </message>
    <message>
        <source>Take off file: %1</source>
        <translation>Togli dalle registrazioni: %1</translation>
    </message>
</context>
<context>
    <name>sportello::FoldSection</name>
    <message>
        <source>%1  %2</source>
        <comment>heading, number</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, chiuso</translation>
    </message>
    <message>
        <source>Show this part</source>
        <translation>Mostra questa parte</translation>
    </message>
    <message>
        <source>Fold this part away</source>
        <translation>Chiudi questa parte</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what it is, what a click does</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>sportello::FreedesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
</context>
<context>
    <name>sportello::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Generale</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>Colleagues read it where you took or answered something. Customers do not see it.</source>
        <translation>I colleghi lo leggono dove hai preso in carico o risposto qualcosa. I clienti non lo vedono.</translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation>Le tue iniziali</translation>
    </message>
    <message>
        <source>Without initials no reply is signed.</source>
        <translation>Senza iniziali nessuna risposta è firmata.</translation>
    </message>
    <message numerus="yes">
        <source>Replies end with “%1” where the account signs, see Brands. Its %n character(s) count as part of the reply.</source>
        <translation>
            <numerusform>Le risposte finiscono con «%1» dove l’account firma, vedi Marchi. Il suo %n carattere conta come parte della risposta.</numerusform>
            <numerusform>Le risposte finiscono con «%1» dove l’account firma, vedi Marchi. I suoi %n caratteri contano come parte della risposta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::HandleSection</name>
    <message>
        <source>On the networks</source>
        <translation>Sulle reti</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Questa conversazione</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>wrote %1</source>
        <comment>a time</comment>
        <translation>ha scritto: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last time that they wrote</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Go to the newest conversation</source>
        <translation>Vai alla conversazione più recente</translation>
    </message>
    <message>
        <source>Open the profile on the network…</source>
        <translation>Apri il profilo sulla rete…</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copia l’indirizzo</translation>
    </message>
</context>
<context>
    <name>sportello::HandoffBar</name>
    <message>
        <source>They got in touch</source>
        <translation>Si è fatto vivo</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolta</translation>
    </message>
    <message>
        <source>Not solved after all</source>
        <translation>Non ancora risolto</translation>
    </message>
    <message>
        <source>Close in public…</source>
        <translation>Chiudi in pubblico…</translation>
    </message>
    <message>
        <source>Somebody else wrote</source>
        <translation>Ha scritto qualcun altro</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abbandona</translation>
    </message>
    <message>
        <source>Show the public thread</source>
        <translation>Mostra la discussione pubblica</translation>
    </message>
    <message>
        <source>Show the private conversation</source>
        <translation>Mostra la conversazione privata</translation>
    </message>
    <message>
        <source>One timeline</source>
        <translation>Sequenza unica</translation>
    </message>
    <message>
        <source>Link a conversation…</source>
        <translation>Collega una conversazione…</translation>
    </message>
    <message>
        <source>Nothing happened here for %1.</source>
        <translation>Qui non succede nulla da %1.</translation>
    </message>
</context>
<context>
    <name>sportello::HandoffDesk</name>
    <message>
        <source>%1 is on the way into private already.</source>
        <translation>%1 sta già passando in privato.</translation>
    </message>
    <message>
        <source>There is no way into private here: the network has none, and no other channel of the brand is written down. Add a phone number, an address or a form in the settings of the brand.</source>
        <translation>Qui non c’è modo di passare in privato: la rete non ne ha e non è indicato nessun altro canale del marchio. Aggiungi un numero di telefono, un indirizzo o un modulo nelle impostazioni del marchio.</translation>
    </message>
    <message>
        <source>Nobody was invited into private here.</source>
        <translation>Qui nessuno è stato invitato in privato.</translation>
    </message>
    <message>
        <source>There is no private conversation yet.</source>
        <translation>Non c’è ancora nessuna conversazione privata.</translation>
    </message>
</context>
<context>
    <name>sportello::HandoffReportDialog</name>
    <message>
        <source>Under way</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Passaggi in privato</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Resoconto</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Ultimi 90 giorni</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Ultimi 12 mesi</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Dall’inizio</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>By network</source>
        <translation>Per rete</translation>
    </message>
    <message>
        <source>By wording</source>
        <translation>Per testo</translation>
    </message>
    <message>
        <source>By way into private</source>
        <translation>Per modo di passare in privato</translation>
    </message>
    <message>
        <source>By who offered it</source>
        <translation>Per chi lo ha proposto</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>Raggruppamento</translation>
    </message>
    <message>
        <source>Copy the tables</source>
        <translation>Copia le tabelle</translation>
    </message>
    <message>
        <source>Steps, and what became of those who came so far</source>
        <translation>Passi, e che cosa ne è stato di chi vi è arrivato</translation>
    </message>
    <message>
        <source>The same in groups</source>
        <translation>Lo stesso per gruppi</translation>
    </message>
    <message>
        <source>Choose a number to see its conversations.</source>
        <translation>Scegli un numero per vedere le sue conversazioni.</translation>
    </message>
    <message>
        <source>Conversations of the number that was chosen</source>
        <translation>Conversazioni del numero scelto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is counted, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Came so far</source>
        <translation>Arrivati fin qui</translation>
    </message>
    <message>
        <source>Ended here</source>
        <translation>Finiti qui</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Adesso qui</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, what is counted</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Scritto a mano</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group, what is counted</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tutti insieme</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n conversation(s)</source>
        <translation>
            <numerusform>%1: %n conversazione</numerusform>
            <numerusform>%1: %n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>person, network, what was said last</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>sportello::HandoffStepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1: fatto</translation>
    </message>
    <message>
        <source>Way into private</source>
        <translation>Passaggio in privato</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>non necessario</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 di %2 %3</translation>
    </message>
</context>
<context>
    <name>sportello::Handoffs</name>
    <message>
        <source>This conversation is private already.</source>
        <translation>Questa conversazione è già privata.</translation>
    </message>
    <message>
        <source>This customer is on the way into private already.</source>
        <translation>Questo cliente sta già passando in privato.</translation>
    </message>
    <message>
        <source>The reference number has been given meanwhile. Try again.</source>
        <translation>Il numero di riferimento è stato assegnato nel frattempo. Riprova.</translation>
    </message>
    <message>
        <source>“%1” is no phone number.</source>
        <translation>“%1” non è un numero di telefono.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>“%1” non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>“%1” is no link. It begins with https://.</source>
        <translation>«%1» non è un collegamento. Deve iniziare con https://.</translation>
    </message>
    <message>
        <source>Accounts are known by themselves.</source>
        <translation>Gli account sono già noti.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>L&apos;account non è collegato.</translation>
    </message>
    <message>
        <source>The thread is closed in public once the matter is solved.</source>
        <translation>La discussione si chiude in pubblico quando la questione è risolta.</translation>
    </message>
    <message>
        <source>The closing line is on its way already.</source>
        <translation>La riga di chiusura sta già partendo.</translation>
    </message>
    <message>
        <source>This step is not possible any more: something happened meanwhile.</source>
        <translation>Questo passo non è più possibile: nel frattempo è successo qualcosa.</translation>
    </message>
    <message>
        <source>Only a private conversation can be joined to it.</source>
        <translation>Si può collegare solo una conversazione privata.</translation>
    </message>
    <message>
        <source>It has a private conversation already. Separate that one first.</source>
        <translation>Ha già una conversazione privata. Prima separa quella.</translation>
    </message>
    <message>
        <source>There is no private conversation to be separated from.</source>
        <translation>Non c’è nessuna conversazione privata da separare.</translation>
    </message>
</context>
<context>
    <name>sportello::HistoryDesk</name>
    <message>
        <source>The history ends earlier than the keychain remembers, or it is another one: something was lost or changed.</source>
        <translation>La cronologia finisce prima di quanto il portachiavi ricordi, o è un&apos;altra: qualcosa è andato perso o è stato cambiato.</translation>
    </message>
    <message>
        <source>Choose “Verify history…” in the menu Help to see what.</source>
        <translation>Scegli «Verifica la cronologia…» nel menu Aiuto per vedere che cosa.</translation>
    </message>
    <message>
        <source>There is no backup of today. %1</source>
        <translation>Oggi non è stata fatta nessuna copia di sicurezza. %1</translation>
    </message>
    <message>
        <source>It is tried again every hour. “Backups…” in the menu File shows what there is.</source>
        <translation>Si riprova ogni ora. «Copie di sicurezza…» nel menu File mostra quelle che ci sono.</translation>
    </message>
</context>
<context>
    <name>sportello::HistoryExportDialog</name>
    <message>
        <source>With notes, tags, people and what was done: what “Import…” and other programs read. No sign-ins, no files.</source>
        <translation>Con note, etichette, persone e ciò che è stato fatto: lo leggono «Importa…» e altri programmi. Senza accessi né file.</translation>
    </message>
    <message>
        <source>One message a row, for spreadsheets.</source>
        <translation>Un messaggio per riga, per i fogli di calcolo.</translation>
    </message>
    <message>
        <source>One message a mail, in threads, for mail programs.</source>
        <translation>Un messaggio per e-mail, raggruppati per discussione, per i programmi di posta.</translation>
    </message>
    <message>
        <source>Conversations one below the other, for people and for paper.</source>
        <translation>Le conversazioni una sotto l&apos;altra, per le persone e per la carta.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message numerus="yes">
        <source>What the list shows (%n conversation(s))</source>
        <translation>
            <numerusform>Ciò che mostra l&apos;elenco (%n conversazione)</numerusform>
            <numerusform>Ciò che mostra l&apos;elenco (%n conversazioni)</numerusform>
        </translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Questa conversazione</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation>Foglio di calcolo (CSV)</translation>
    </message>
    <message>
        <source>Whole history (JSON lines)</source>
        <translation>Cronologia completa (righe JSON)</translation>
    </message>
    <message>
        <source>Mailbox (MBOX)</source>
        <translation>Casella di posta (MBOX)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Rapporto (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) so far</source>
        <translation>
            <numerusform>%n messaggio finora</numerusform>
            <numerusform>%n messaggi finora</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Scegli il file</translation>
    </message>
    <message>
        <source>The file holds what customers wrote, as they wrote it. Keep it where only those who may read it can. Who exported how much is recorded.</source>
        <translation>Il file contiene ciò che i clienti hanno scritto, così come l&apos;hanno scritto. Tienilo dove lo legge solo chi può. Chi ha esportato e quanto resta registrato.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Scegli un file</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 è una cartella. Indica un file al suo interno.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>La cartella %1 non esiste. Scegline un&apos;altra.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written into %1.</source>
        <translation>
            <numerusform>%n messaggio scritto in %1.</numerusform>
            <numerusform>%n messaggi scritti in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken off. Nothing was kept.</source>
        <translation>Interrotto. Non è rimasto nulla.</translation>
    </message>
</context>
<context>
    <name>sportello::HistoryImportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Import a history</source>
        <translation>Importa una cronologia</translation>
    </message>
    <message>
        <source>A history that was exported as JSON lines, here or elsewhere, or the archive of an account of yours that its network made (.zip, .tar.gz). What is here already stays as it is and is not doubled; nothing that is imported is ever sent.</source>
        <translation>Una cronologia esportata come righe JSON, qui o altrove, o l&apos;archivio di un tuo account creato dalla sua rete (.zip, .tar.gz). Ciò che c&apos;è già resta com&apos;è e non si raddoppia; nulla di ciò che si importa viene mai inviato.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Scegli il file</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>Guarda nel file</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Scegli un file</translation>
    </message>
    <message>
        <source>Histories and archives (*.jsonl *.zip *.tar.gz);;All files (*)</source>
        <translation>Cronologie e archivi (*.jsonl *.zip *.tar.gz);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n nuovo</numerusform>
            <numerusform>%n nuovi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n note</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Dal %1 al %2</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) from an outbox, which stay where they are</source>
        <translation>
            <numerusform>%n risposta di una posta in uscita, che resta dov&apos;è</numerusform>
            <numerusform>%n risposte di una posta in uscita, che restano dove sono</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n messaggio importato.</numerusform>
            <numerusform>%n messaggi importati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were here already.</source>
        <translation>
            <numerusform>%n messaggio c&apos;era già.</numerusform>
            <numerusform>%n messaggi c&apos;erano già.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) left out: they were erased here, or are older than what is kept.</source>
        <translation>
            <numerusform>%n messaggio tralasciato: qui era stato cancellato o è più vecchio di quanto si conserva.</numerusform>
            <numerusform>%n messaggi tralasciati: qui erano stati cancellati o sono più vecchi di quanto si conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Broken off. What was imported by then stays; do it again for the rest.</source>
        <translation>Interrotto. Ciò che era già importato resta; rifallo per il resto.</translation>
    </message>
</context>
<context>
    <name>sportello::HistoryImports</name>
    <message>
        <source>Line %1 cannot be read: %2 Nothing was written. Export the history again, or repair the line.</source>
        <translation>La riga %1 non si può leggere: %2 Non è stato scritto nulla. Esporta di nuovo la cronologia o correggi la riga.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read, the first one is line %1: %2 Nothing was written. Export the history again, or repair the lines.</source>
        <translation>
            <numerusform>%n riga non si può leggere, la riga %1: %2 Non è stato scritto nulla. Esporta di nuovo la cronologia o correggi la riga.</numerusform>
            <numerusform>%n righe non si possono leggere, la prima è la riga %1: %2 Non è stato scritto nulla. Esporta di nuovo la cronologia o correggi le righe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another import is under way already.</source>
        <translation>È già in corso un&apos;altra importazione.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il file %1 non esiste.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that it is a file that you may read.</source>
        <translation>%1 non si può aprire. Controlla che sia un file che puoi leggere.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>Il file non si può leggere fino alla fine.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Non è un oggetto JSON.</translation>
    </message>
    <message>
        <source>A history begins with a line of the type “history”.</source>
        <translation>Una cronologia comincia con una riga di tipo «history».</translation>
    </message>
    <message>
        <source>The file is of another version. A newer Sportello reads it.</source>
        <translation>Il file è di un&apos;altra versione. Lo legge uno Sportello più recente.</translation>
    </message>
    <message>
        <source>There is a line behind the end.</source>
        <translation>C&apos;è una riga dopo la fine.</translation>
    </message>
    <message>
        <source>Lines are missing.</source>
        <translation>Mancano delle righe.</translation>
    </message>
    <message>
        <source>Something in the file was changed after it was written.</source>
        <translation>Qualcosa nel file è stato cambiato dopo che era stato scritto.</translation>
    </message>
    <message>
        <source>There is no type “%1”.</source>
        <translation>Il tipo «%1» non esiste.</translation>
    </message>
    <message>
        <source>“%1” has a value that does not fit.</source>
        <translation>«%1» ha un valore non valido.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Manca «%1».</translation>
    </message>
    <message>
        <source>“%1” names something that does not stand before.</source>
        <translation>«%1» nomina qualcosa che prima non c&apos;è.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>Il file finisce troppo presto.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <translation>Nel file non c&apos;è nulla.</translation>
    </message>
</context>
<context>
    <name>sportello::HistoryVerifier</name>
    <message>
        <source>The history is being verified already.</source>
        <translation>La cronologia è già in corso di verifica.</translation>
    </message>
</context>
<context>
    <name>sportello::HoldDialog</name>
    <message>
        <source>Only the conversation that is open</source>
        <translation>Solo la conversazione aperta</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>While %1 is on hold nothing of theirs is erased, neither by hand nor because its time is over: for a quarrel before a court, or an order of an authority.</source>
        <translation>Finché %1 è bloccato, niente di suo viene cancellato, né a mano né perché è scaduto il tempo: per una causa in tribunale o un ordine di un’autorità.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Why it is on hold</source>
        <translation>Perché è bloccato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>One conversation, since %1: %2</source>
        <translation>Una conversazione, dal %1: %2</translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <translation>Dal %1: %2</translation>
    </message>
    <message>
        <source>Lift this hold</source>
        <translation>Togli questo blocco</translation>
    </message>
    <message>
        <source>Lift the hold: %1</source>
        <translation>Togli il blocco: %1</translation>
    </message>
</context>
<context>
    <name>sportello::Holds</name>
    <message>
        <source>Say why: whoever lifts the hold has to know.</source>
        <translation>Scrivi perché: chi toglierà il blocco deve saperlo.</translation>
    </message>
    <message>
        <source>The reason is too long. Shorten it to %1 characters.</source>
        <translation>Il motivo è troppo lungo. Accorcialo a %1 caratteri.</translation>
    </message>
</context>
<context>
    <name>sportello::HoursPage</name>
    <message>
        <source>Hours and clocks</source>
        <translation>Orari e tempi</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Orari</translation>
    </message>
    <message>
        <source>New opening hours</source>
        <translation>Nuovo orario</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Adesso</translation>
    </message>
    <message>
        <source>Holidays and other days</source>
        <translation>Festivi e altri giorni</translation>
    </message>
    <message>
        <source>New holiday</source>
        <translation>Nuovo festivo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Ore</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Ogni anno</translation>
    </message>
    <message>
        <source>Answer times can run only while somebody is there. Which account keeps to which hours is said under Brands.</source>
        <translation>I tempi di risposta possono correre solo quando c’è qualcuno. Quale account segue quale orario si dice in Marchi.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperto</translation>
    </message>
    <message>
        <source>One span such as 9:00–12:30. Empty is closed all day.</source>
        <translation>Un intervallo come 9:00–12:30. Vuoto vuol dire chiuso tutto il giorno.</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Aperto adesso</translation>
    </message>
    <message>
        <source>Never open</source>
        <translation>Mai aperto</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <comment>a time</comment>
        <translation>Apre alle %1</translation>
    </message>
    <message>
        <source>Opens %1 %2</source>
        <comment>a day and a time</comment>
        <translation>Apre %1 alle %2</translation>
    </message>
    <message>
        <source>%1, in the time of %2.</source>
        <comment>open or not; a time zone</comment>
        <translation>%1, nell’ora di %2.</translation>
    </message>
    <message>
        <source>No account keeps to these hours.</source>
        <translation>Nessun account segue questo orario.</translation>
    </message>
    <message>
        <source>Kept by %1.</source>
        <translation>Lo segue %1.</translation>
    </message>
    <message>
        <source>Accounts keep to them: give those other hours first.</source>
        <translation>Degli account lo seguono: assegna loro prima un altro orario.</translation>
    </message>
    <message>
        <source>The opening hours “%1” are removed.</source>
        <translation>L’orario «%1» è stato rimosso.</translation>
    </message>
    <message>
        <source>Give a name, such as Christmas.</source>
        <translation>Indica un nome, per esempio Natale.</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>«%1» è stato rimosso.</translation>
    </message>
    <message>
        <source>Write one span that ends on that day, such as 9:00–12:30.</source>
        <translation>Scrivi un solo intervallo che finisce in quel giorno, come 9:00–12:30.</translation>
    </message>
    <message>
        <source>That day has something of its own already.</source>
        <translation>Quel giorno ha già qualcosa di suo.</translation>
    </message>
    <message>
        <source>That year has no such day.</source>
        <translation>In quell’anno quel giorno non c’è.</translation>
    </message>
</context>
<context>
    <name>sportello::ImportCommand</name>
    <message>
        <source>JSON lines, as “sportello export --format jsonl” writes them. A file with a line that cannot be read is not imported at all; one that was imported in part, or before, may be imported again. Or the archive of an account of ours that a network made (.zip, .tar.gz); the account must be connected.</source>
        <translation>Righe JSON, come le scrive «sportello export --format jsonl». Un file con una riga illeggibile non viene importato affatto; uno già importato, anche in parte, si può importare di nuovo. Oppure l&apos;archivio di un nostro account creato da una rete (.zip, .tar.gz); l&apos;account deve essere collegato.</translation>
    </message>
    <message>
        <source>Shows what would happen and changes nothing.</source>
        <translation>Mostra che cosa succederebbe e non cambia nulla.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Il file</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Riga %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them new</source>
        <translation>
            <numerusform>%n nuovo</numerusform>
            <numerusform>%n nuovi</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Dal %1 al %2</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) imported.</source>
        <translation>
            <numerusform>%n messaggio importato.</numerusform>
            <numerusform>%n messaggi importati.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) were here already.</source>
        <translation>
            <numerusform>%n messaggio c&apos;era già.</numerusform>
            <numerusform>%n messaggi c&apos;erano già.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) left out: they were erased here, or are older than what is kept.</source>
        <translation>
            <numerusform>%n messaggio tralasciato: qui era stato cancellato o è più vecchio di quanto si conserva.</numerusform>
            <numerusform>%n messaggi tralasciati: qui erano stati cancellati o sono più vecchi di quanto si conserva.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ImpostorBar</name>
    <message>
        <source>Cyrillic</source>
        <translation>cirillica</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>greca</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armena</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latina</translation>
    </message>
    <message>
        <source>Harmless</source>
        <translation>Innocuo</translation>
    </message>
    <message>
        <source>Do not warn about this person again</source>
        <translation>Non avvisare più di questa persona</translation>
    </message>
    <message>
        <source>Letter %1 (%2) is %3.</source>
        <comment>its number, the letter, an alphabet</comment>
        <translation>La lettera %1 (%2) è %3.</translation>
    </message>
    <message>
        <source>Letter %1 is the digit %2 in place of “%3”.</source>
        <translation>La lettera %1 è la cifra %2 al posto di «%3».</translation>
    </message>
    <message>
        <source>Letter %1 is “%2” in place of “%3”.</source>
        <translation>La lettera %1 è «%2» al posto di «%3».</translation>
    </message>
    <message>
        <source>Looks like our own %1 on %2, and is not.</source>
        <comment>address, network</comment>
        <translation>Sembra il nostro %1 su %2, ma non lo è.</translation>
    </message>
    <message>
        <source>Calls themselves as we do, “%1”, and is none of our accounts.</source>
        <translation>Si chiama come noi, «%1», ma non è un nostro account.</translation>
    </message>
    <message>
        <source>Has the name of a verified customer, “%1” on %2, and is another account.</source>
        <translation>Ha il nome di un cliente verificato, «%1» su %2, ma è un altro account.</translation>
    </message>
    <message>
        <source>The name looks like that of another customer, “%1” on %2.</source>
        <translation>Il nome sembra quello di un altro cliente, «%1» su %2.</translation>
    </message>
    <message>
        <source>Looks like another customer, %1 on %2, and is another account.</source>
        <translation>Sembra un altro cliente, %1 su %2, ma è un altro account.</translation>
    </message>
    <message>
        <source>Answer nothing in private, and report the account to the network.</source>
        <translation>Non rispondere nulla in privato e segnala l&apos;account alla rete.</translation>
    </message>
    <message>
        <source>Verify who it is before you tell anything private.</source>
        <translation>Verifica chi è prima di comunicare qualcosa di privato.</translation>
    </message>
</context>
<context>
    <name>sportello::InboxPane</name>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Conversations: %1</source>
        <comment>name of a view</comment>
        <translation>Conversazioni: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ItemList</name>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
</context>
<context>
    <name>sportello::KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Tutti i tasti</translation>
    </message>
    <message>
        <source>Single letters work while no text field has the focus.</source>
        <translation>Le lettere singole funzionano quando nessun campo di testo è attivo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>sportello::Keymap</name>
    <message>
        <source>%1 is needed where text is written and lists are read.</source>
        <translation>%1 serve dove si scrive testo e si leggono elenchi.</translation>
    </message>
    <message>
        <source>One key at a time, please.</source>
        <translation>Un tasto alla volta, per favore.</translation>
    </message>
</context>
<context>
    <name>sportello::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Usa questo tasto</translation>
    </message>
    <message>
        <source>Use it as well</source>
        <translation>Usa anche questo</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Nessun tasto</translation>
    </message>
    <message>
        <source>As in the set</source>
        <translation>Come nella serie</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Serie di tasti</translation>
    </message>
    <message>
        <source>Single letters start actions while no text is written</source>
        <translation>Le lettere singole avviano azioni quando non si scrive testo</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Azioni e i loro tasti</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nuovo tasto</translation>
    </message>
    <message>
        <source>Everything as in the set</source>
        <translation>Tutto come nella serie</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Cambiato a mano</translation>
    </message>
    <message>
        <source>Press the keys that you want.</source>
        <translation>Premi i tasti che vuoi.</translation>
    </message>
    <message>
        <source>Choose an action first.</source>
        <translation>Scegli prima un’azione.</translation>
    </message>
    <message>
        <source>%1 does something else now: “%2”. It will be taken from there.</source>
        <translation>%1 ora fa altro: «%2». Verrà tolto da lì.</translation>
    </message>
</context>
<context>
    <name>sportello::LaneHeader</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Public · everyone can see this thread.</source>
        <translation>Pubblico · tutti vedono questa discussione.</translation>
    </message>
    <message>
        <source>Private · only %1 and you.</source>
        <translation>Privato · solo %1 e tu.</translation>
    </message>
    <message>
        <source>Your answer goes here.</source>
        <translation>La tua risposta va qui.</translation>
    </message>
    <message>
        <source>Open the public thread</source>
        <translation>Apri la discussione pubblica</translation>
    </message>
    <message>
        <source>Open the private conversation</source>
        <translation>Apri la conversazione privata</translation>
    </message>
</context>
<context>
    <name>sportello::Language</name>
    <message>
        <source>English</source>
        <translation>inglese</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>German</source>
        <translation>tedesco</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francese</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>spagnolo</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portoghese</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>olandese</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polacco</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russo</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ucraino</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>giapponese</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>cinese</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabo</translation>
    </message>
</context>
<context>
    <name>sportello::LanguageButton</name>
    <message>
        <source>Language of the reply: %1</source>
        <translation>Lingua della risposta: %1</translation>
    </message>
    <message>
        <source>As it is written</source>
        <translation>Come è scritta</translation>
    </message>
</context>
<context>
    <name>sportello::LanguagesPage</name>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>Sposta in cima</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Lingua del programma</translation>
    </message>
    <message>
        <source>Your languages</source>
        <translation>Le tue lingue</translation>
    </message>
    <message>
        <source>What you read and write without help. The one at the top is the one that you prefer; the system’s are taken until you choose.</source>
        <translation>Quelle che leggi e scrivi senza aiuto. Quella in cima è la preferita; finché non scegli valgono quelle del sistema.</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Un’altra lingua</translation>
    </message>
    <message>
        <source>%1 is none of your languages any more.</source>
        <translation>%1 non è più tra le tue lingue.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografia</translation>
    </message>
    <message>
        <source>No dictionary was found on this computer.</source>
        <translation>Su questo computer non è stato trovato nessun dizionario.</translation>
    </message>
    <message>
        <source>The dictionaries that were found on this computer:</source>
        <translation>I dizionari trovati su questo computer:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>language: dictionaries</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::LengthBars</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 di %3</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n di troppo</numerusform>
            <numerusform>%n di troppo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::LinkPanel</name>
    <message>
        <source>Name or words of a private conversation</source>
        <translation>Nome o parole di una conversazione privata</translation>
    </message>
    <message>
        <source>Private conversation</source>
        <translation>Conversazione privata</translation>
    </message>
    <message>
        <source>Private conversations</source>
        <translation>Conversazioni private</translation>
    </message>
    <message>
        <source>Where did %1 write in private?</source>
        <translation>Dove ha scritto in privato %1?</translation>
    </message>
    <message>
        <source>%1 (the same person), %2: %3</source>
        <comment>person, time, what they wrote</comment>
        <translation>%1 (la stessa persona), %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, time, what they wrote</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>sportello::LinkQuestion</name>
    <message>
        <source>Open in the browser</source>
        <translation>Apri nel browser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>This link is not opened: its kind is not safe. It reads: %1</source>
        <translation>Questo link non viene aperto: il suo tipo non è sicuro. Il testo è: %1</translation>
    </message>
    <message>
        <source>Open this? %1</source>
        <translation>Aprire questo indirizzo? %1</translation>
    </message>
    <message>
        <source>Open %1? Full address: %2</source>
        <translation>Aprire %1? Indirizzo completo: %2</translation>
    </message>
    <message>
        <source>Careful: the text names another host than the one this link goes to.</source>
        <translation>Attenzione: il testo nomina un sito diverso da quello a cui porta il link.</translation>
    </message>
</context>
<context>
    <name>sportello::ListCommand</name>
    <message>
        <source>Which conversations: %1, -word, and words. Everything without it.</source>
        <translation>Quali conversazioni: %1, -parola e parole. Se manca, tutte.</translation>
    </message>
    <message>
        <source>There are no conversations.</source>
        <translation>Non ci sono conversazioni.</translation>
    </message>
    <message>
        <source>No conversation fits.</source>
        <translation>Nessuna conversazione corrisponde.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATO</translation>
    </message>
    <message>
        <source>WAITS</source>
        <translation>ATTESA</translation>
    </message>
    <message>
        <source>AUDIENCE</source>
        <translation>DESTINATARI</translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>DA</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tu: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ListHeader</name>
    <message>
        <source>Longest waiting first</source>
        <translation>Prima chi attende da più tempo</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>Prima in scadenza</translation>
    </message>
    <message>
        <source>Newest activity first</source>
        <translation>Prima l&apos;attività più recente</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest waiting</source>
        <translation>Attesa più lunga</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Più recenti</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Ordine: %1</translation>
    </message>
</context>
<context>
    <name>sportello::LoopbackRedirect</name>
    <message>
        <source>Not signed in</source>
        <translation>Accesso non riuscito</translation>
    </message>
    <message>
        <source>You can close this page.</source>
        <translation>Puoi chiudere questa pagina.</translation>
    </message>
    <message>
        <source>That was all</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>You can close this page and go back to Sportello.</source>
        <translation>Puoi chiudere questa pagina e tornare a Sportello.</translation>
    </message>
    <message>
        <source>This is not the page you are looking for</source>
        <translation>Questa non è la pagina che cerchi</translation>
    </message>
    <message>
        <source>Sportello does not expect this answer. If you are signing in, begin again there.</source>
        <translation>Sportello non si aspetta questa risposta. Se stai effettuando un accesso, ricomincia da Sportello.</translation>
    </message>
</context>
<context>
    <name>sportello::MainWindow</name>
    <message>
        <source>Sportello, practice</source>
        <translation>Sportello, esercitazione</translation>
    </message>
    <message>
        <source>Sportello</source>
        <translation>Sportello</translation>
    </message>
    <message>
        <source>About Sportello</source>
        <translation>Informazioni su Sportello</translation>
    </message>
    <message>
        <source>Sportello %1</source>
        <translation>Sportello %1</translation>
    </message>
    <message>
        <source>Answers the people who write to a brand on social networks. Free software under the Apache License 2.0. Messages stay on this computer.</source>
        <translation>Per rispondere a chi scrive a un marchio sui social network. Software libero con licenza Apache 2.0. I messaggi restano su questo computer.</translation>
    </message>
</context>
<context>
    <name>sportello::MastodonBrowserSignIn</name>
    <message>
        <source>Something on this computer sent wrong answers. Try again.</source>
        <translation>Qualcosa su questo computer ha inviato risposte errate. Riprova.</translation>
    </message>
    <message>
        <source>Nothing came back from the browser within five minutes.</source>
        <translation>Dal browser non è arrivato nulla entro cinque minuti.</translation>
    </message>
    <message>
        <source>There is no Mastodon server at this address.</source>
        <translation>A questo indirizzo non c&apos;è un server Mastodon.</translation>
    </message>
    <message>
        <source>This address belongs to another attempt to sign in.</source>
        <translation>Questo indirizzo appartiene a un altro tentativo di accesso.</translation>
    </message>
    <message>
        <source>The access was not allowed in the browser.</source>
        <translation>L&apos;accesso non è stato consentito nel browser.</translation>
    </message>
    <message>
        <source>The answer came from another server.</source>
        <translation>La risposta è arrivata da un altro server.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has no code in it.</source>
        <translation>La risposta del server non contiene un codice.</translation>
    </message>
    <message>
        <source>The server gave no token that can be used.</source>
        <translation>Il server non ha fornito un token utilizzabile.</translation>
    </message>
</context>
<context>
    <name>sportello::MastodonConnector</name>
    <message>
        <source>The sign-in belongs to another account.</source>
        <translation>L&apos;accesso appartiene a un altro account.</translation>
    </message>
</context>
<context>
    <name>sportello::MastodonSignIn</name>
    <message>
        <source>There is no Mastodon server at this address.</source>
        <translation>A questo indirizzo non c&apos;è un server Mastodon.</translation>
    </message>
</context>
<context>
    <name>sportello::MastodonTokenSignIn</name>
    <message>
        <source>Paste the access token.</source>
        <translation>Incolla il token di accesso.</translation>
    </message>
</context>
<context>
    <name>sportello::MergePanel</name>
    <message>
        <source>Name or address</source>
        <translation>Nome o indirizzo</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Altra persona</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Who is the same person as %1?</source>
        <translation>Chi è la stessa persona di %1?</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an address, a network</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <comment>name, address, network</comment>
        <translation>%1, %2 su %3</translation>
    </message>
</context>
<context>
    <name>sportello::MessageActions</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Elimina…</translation>
    </message>
    <message>
        <source>Take the like back</source>
        <translation>Togli il mi piace</translation>
    </message>
    <message>
        <source>Like as %1</source>
        <translation>Mi piace come %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Non silenziare più %1</translation>
    </message>
    <message>
        <source>Mute %1…</source>
        <translation>Silenzia %1…</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>Sblocca %1</translation>
    </message>
    <message>
        <source>Block %1…</source>
        <translation>Blocca %1…</translation>
    </message>
    <message>
        <source>Report to %1…</source>
        <translation>Segnala a %1…</translation>
    </message>
    <message>
        <source>Delete this message on %1? Nobody sees it there any more; here it stays, marked as deleted.</source>
        <translation>Eliminare questo messaggio su %1? Là nessuno lo vede più; qui resta, segnato come eliminato.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Mute %1 for %2? What they write is not shown to the account any more and does not arrive here either. They are not told.</source>
        <translation>Silenziare %1 per %2? Ciò che scrive non viene più mostrato all&apos;account e non arriva nemmeno qui. Non viene avvisato nessuno.</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenzia</translation>
    </message>
    <message>
        <source>Block %1 for %2 on %3? They can neither write to the account nor see it, and may notice. What they wrote stays here.</source>
        <translation>Bloccare %1 per %2 su %3? Non potrà né scrivere all&apos;account né vederlo, e potrebbe accorgersene. Ciò che ha scritto resta qui.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>It is not known whether the report arrived: no answer came. Look on %1 before you report it again.</source>
        <translation>Non si sa se la segnalazione è arrivata: non c&apos;è stata risposta. Guarda su %1 prima di segnalare di nuovo.</translation>
    </message>
    <message>
        <source>Liked as %1.</source>
        <translation>Mi piace messo come %1.</translation>
    </message>
    <message>
        <source>The like was taken back.</source>
        <translation>Il mi piace è stato tolto.</translation>
    </message>
    <message>
        <source>Deleted on %1.</source>
        <translation>Eliminato su %1.</translation>
    </message>
    <message>
        <source>%1 is muted for %2.</source>
        <translation>%1 è silenziato per %2.</translation>
    </message>
    <message>
        <source>%1 is not muted any more.</source>
        <translation>%1 non è più silenziato.</translation>
    </message>
    <message>
        <source>%1 is blocked for %2.</source>
        <translation>%1 è bloccato per %2.</translation>
    </message>
    <message>
        <source>%1 is not blocked any more.</source>
        <translation>%1 non è più bloccato.</translation>
    </message>
    <message>
        <source>Reported to the moderators of %1.</source>
        <translation>Segnalato ai moderatori di %1.</translation>
    </message>
    <message>
        <source>Show on %1 again</source>
        <translation>Mostra di nuovo su %1</translation>
    </message>
    <message>
        <source>Hide on %1…</source>
        <translation>Nascondi su %1…</translation>
    </message>
    <message>
        <source>Hide this answer of %1 on %2? Readers of the thread see it only when they ask for it; it is not deleted, and %1 still sees it.</source>
        <translation>Nascondere questa risposta di %1 su %2? Chi legge la discussione la vede solo se lo chiede; non viene cancellata, e %1 la vede ancora.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Hidden on %1.</source>
        <translation>Nascosto su %1.</translation>
    </message>
    <message>
        <source>Shown on %1 again.</source>
        <translation>Di nuovo visibile su %1.</translation>
    </message>
</context>
<context>
    <name>sportello::MessageDelegate</name>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
</context>
<context>
    <name>sportello::NavigationDelegate</name>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n in ritardo</numerusform>
            <numerusform>%n in ritardo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::NavigationModel</name>
    <message>
        <source>Waiting</source>
        <comment>view</comment>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <comment>view</comment>
        <translation>In attesa del cliente</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>view</comment>
        <translation>Chiuse</translation>
    </message>
    <message>
        <source>Publishing problems</source>
        <comment>view</comment>
        <translation>Problemi di pubblicazione</translation>
    </message>
    <message>
        <source>Drafts</source>
        <comment>view</comment>
        <translation>Bozze</translation>
    </message>
    <message>
        <source>All conversations</source>
        <comment>view</comment>
        <translation>Tutte le conversazioni</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <comment>a view and its count</comment>
        <translation>
            <numerusform>%1, %n conversazione</numerusform>
            <numerusform>%1, %n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>view</comment>
        <translation>Rimandate</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>view</comment>
        <translation>Mie</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <comment>view</comment>
        <translation>Non assegnate</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Viste salvate</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n late</source>
        <comment>a view with its count</comment>
        <translation>
            <numerusform>%1, %n in ritardo</numerusform>
            <numerusform>%1, %n in ritardo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <comment>a view and its key</comment>
        <translation>%1, tasto %2</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <comment>view</comment>
        <translation>Passaggi in privato</translation>
    </message>
    <message>
        <source>Promises</source>
        <comment>view</comment>
        <translation>Promesse</translation>
    </message>
</context>
<context>
    <name>sportello::NavigationPane</name>
    <message>
        <source>%1 on %2</source>
        <comment>address, network</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>Last successful check: %1</source>
        <translation>Ultimo controllo riuscito: %1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>Ultimo messaggio: %1</translation>
    </message>
    <message>
        <source>Views and accounts</source>
        <translation>Viste e account</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Accedi di nuovo…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Account…</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <comment>address, network, state of the channel</comment>
        <translation>%1 su %2: %3</translation>
    </message>
    <message>
        <source>All accounts, and connecting another</source>
        <translation>Tutti gli account, e collegarne un altro</translation>
    </message>
    <message>
        <source>Change view…</source>
        <translation>Modifica la vista…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta in su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta in giù</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Rimuovi la vista</translation>
    </message>
    <message>
        <source>Save what the list shows as a view</source>
        <translation>Salva come vista ciò che mostra l’elenco</translation>
    </message>
</context>
<context>
    <name>sportello::NewsRule</name>
    <message>
        <source>Show it</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>%1 has answered meanwhile.</source>
        <translation>Nel frattempo ha risposto %1.</translation>
    </message>
    <message>
        <source>The customer would get two answers.</source>
        <translation>Il cliente riceverebbe due risposte.</translation>
    </message>
    <message numerus="yes">
        <source>%n newer message(s) of the customer.</source>
        <translation>
            <numerusform>%n messaggio più recente del cliente.</numerusform>
            <numerusform>%n messaggi più recenti del cliente.</numerusform>
        </translation>
    </message>
    <message>
        <source>They came after what you had seen.</source>
        <translation>Sono arrivati dopo ciò che avevi visto.</translation>
    </message>
</context>
<context>
    <name>sportello::NoteAddCommand</name>
    <message>
        <source>What the note says.</source>
        <translation>Il testo della nota.</translation>
    </message>
    <message>
        <source>What it says is read from standard input.</source>
        <translation>Il testo viene letto dallo standard input.</translation>
    </message>
    <message>
        <source>Give the note either with --text or with --text-stdin.</source>
        <translation>Indica la nota con --text oppure con --text-stdin.</translation>
    </message>
</context>
<context>
    <name>sportello::NoteComposer</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Canned replies  /</source>
        <translation>Risposte pronte  /</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The note stays as it is</source>
        <translation>La nota resta com’è</translation>
    </message>
    <message>
        <source>%1 · only your team can see this · never sent</source>
        <translation>%1 · la vede solo il tuo gruppo · mai inviata</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Nota interna</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Aggiungi nota</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Salva nota</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Ancora niente di scritto</translation>
    </message>
    <message>
        <source>Draft, saved %1</source>
        <translation>Bozza salvata: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>A change to a note is not finished.</source>
        <translation>La modifica di una nota non è finita.</translation>
    </message>
    <message>
        <source>A change to a note is not finished, and the note was removed.</source>
        <translation>La modifica di una nota non è finita, e la nota è stata rimossa.</translation>
    </message>
</context>
<context>
    <name>sportello::NoteListCommand</name>
    <message>
        <source>This conversation has no note %1.</source>
        <translation>Questa conversazione non ha una nota %1.</translation>
    </message>
    <message>
        <source>Several notes have an identifier that ends with %1. Write more of it.</source>
        <translation>Più note hanno un identificativo che finisce con %1. Scrivine di più.</translation>
    </message>
    <message>
        <source>The conversation, or the end of its identifier.</source>
        <translation>La conversazione, o la fine del suo identificativo.</translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation>Non ci sono note.</translation>
    </message>
</context>
<context>
    <name>sportello::NoteRemoveCommand</name>
    <message>
        <source>The note, or the end of its identifier.</source>
        <translation>La nota, o la fine del suo identificativo.</translation>
    </message>
    <message>
        <source>Say which conversation and which of its notes.</source>
        <translation>Indica quale conversazione e quale delle sue note.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Eliminata.</translation>
    </message>
</context>
<context>
    <name>sportello::NoteSection</name>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Aggiungi una nota</translation>
    </message>
    <message>
        <source>Internal note: never leaves this computer</source>
        <translation>Nota interna: non lascia mai questo computer</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Conserva la nota</translation>
    </message>
    <message>
        <source>Also with %1</source>
        <translation>Anche con %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>No notes about this person yet.</source>
        <translation>Ancora nessuna nota su questa persona.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>sportello::Notes</name>
    <message>
        <source>The note is empty.</source>
        <translation>La nota è vuota.</translation>
    </message>
    <message numerus="yes">
        <source>The note is too long: at most %n characters are kept.</source>
        <translation>
            <numerusform>La nota è troppo lunga: se ne conserva al massimo %n carattere.</numerusform>
            <numerusform>La nota è troppo lunga: se ne conservano al massimo %n caratteri.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifiche</translation>
    </message>
    <message>
        <source>Tell me on the desktop when somebody writes</source>
        <translation>Avvisami sul desktop quando qualcuno scrive</translation>
    </message>
    <message>
        <source>Show who wrote and what (never while the screen is locked)</source>
        <translation>Mostra chi ha scritto e che cosa (mai con lo schermo bloccato)</translation>
    </message>
    <message>
        <source>Keep quiet at certain hours</source>
        <translation>Silenzio in certe ore</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silenzio dalle</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silenzio fino alle</translation>
    </message>
    <message>
        <source>Show how many wait in the system&apos;s tray</source>
        <translation>Mostra quanti aspettano nell’area di notifica</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed (only where the system has a tray)</source>
        <translation>Continua nell’area di notifica quando la finestra viene chiusa (solo dove il sistema ne ha una)</translation>
    </message>
    <message>
        <source>Tell me when an answer is due soon or late</source>
        <translation>Avvisami quando una risposta sta per scadere o è in ritardo</translation>
    </message>
</context>
<context>
    <name>sportello::Notifier</name>
    <message numerus="yes">
        <source>%n conversation(s) wait for you</source>
        <translation>
            <numerusform>%n conversazione ti aspetta</numerusform>
            <numerusform>%n conversazioni ti aspettano</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>person, audience, account</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e un’altra persona</numerusform>
            <numerusform>%1 e altre %n persone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) due within %1</source>
        <translation>
            <numerusform>%n risposta da dare entro %1</numerusform>
            <numerusform>%n risposte da dare entro %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Late: %1</source>
        <comment>names</comment>
        <translation>In ritardo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) late</source>
        <translation>
            <numerusform>%n risposta in ritardo</numerusform>
            <numerusform>%n risposte in ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) on the way into private: nothing happened for long</source>
        <translation>
            <numerusform>%n cliente sta passando in privato: da molto non succede nulla</numerusform>
            <numerusform>%n clienti stanno passando in privato: da molto non succede nulla</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 did not come into private yet</source>
        <translation>%1 non è ancora arrivato in privato</translation>
    </message>
    <message>
        <source>%1 waits in private for an answer</source>
        <translation>%1 aspetta una risposta in privato</translation>
    </message>
    <message>
        <source>%1: solved, but the public thread is still open</source>
        <translation>%1: risolto, ma la discussione pubblica è ancora aperta</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due now</source>
        <translation>
            <numerusform>%n promessa in scadenza ora</numerusform>
            <numerusform>%n promesse in scadenza ora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::OpeningForm</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Write times such as 9:00–12:30, 14:00–18:00. What ends before it begins, such as 18:00–2:00, goes on past midnight. An empty day is closed.</source>
        <translation>Scrivi gli orari come 9:00–12:30, 14:00–18:00. Ciò che finisce prima di cominciare, come 18:00–2:00, continua oltre la mezzanotte. Un giorno vuoto è chiuso.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Give a name.</source>
        <translation>Indica un nome.</translation>
    </message>
    <message>
        <source>There is no such time zone. Choose one such as Europe/Rome.</source>
        <translation>Questo fuso orario non esiste. Scegline uno come Europe/Rome.</translation>
    </message>
    <message>
        <source>“%1” is no span of time. Write it as 9:00–12:30.</source>
        <translation>«%1» non è un intervallo. Scrivilo come 9:00–12:30.</translation>
    </message>
    <message>
        <source>These times overlap each other, or the night before goes on into them.</source>
        <translation>Questi orari si sovrappongono, o la notte prima continua dentro di essi.</translation>
    </message>
</context>
<context>
    <name>sportello::OtherNameRule</name>
    <message>
        <source>Look at it</source>
        <translation>Guarda</translation>
    </message>
    <message>
        <source>%1 is not who gets this reply.</source>
        <translation>Questa risposta non va a %1.</translation>
    </message>
    <message>
        <source>Whoever is mentioned may get to read what is private.</source>
        <translation>Chi viene menzionato potrebbe leggere ciò che è privato.</translation>
    </message>
    <message>
        <source>Whoever is mentioned is told of the reply.</source>
        <translation>Chi viene menzionato riceve un avviso della risposta.</translation>
    </message>
    <message>
        <source>“%1” is another customer.</source>
        <translation>«%1» è un altro cliente.</translation>
    </message>
    <message>
        <source>This reply goes to somebody else.</source>
        <translation>Questa risposta va a qualcun altro.</translation>
    </message>
    <message>
        <source>This reply goes to %1.</source>
        <translation>Questa risposta va a %1.</translation>
    </message>
</context>
<context>
    <name>sportello::Outbox</name>
    <message>
        <source>The reply has changed meanwhile.</source>
        <translation>Nel frattempo la risposta è cambiata.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>L&apos;account non è collegato.</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>La risposta è vuota.</translation>
    </message>
    <message>
        <source>The reply was written for another account.</source>
        <translation>La risposta è stata scritta per un altro account.</translation>
    </message>
    <message>
        <source>A private conversation is not answered in public.</source>
        <translation>A una conversazione privata non si risponde in pubblico.</translation>
    </message>
    <message>
        <source>The message to be answered does not exist any more.</source>
        <translation>Il messaggio a cui rispondere non esiste più.</translation>
    </message>
</context>
<context>
    <name>sportello::OutboxActions</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Invia ora</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Invia comunque</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Invia di nuovo</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>È stato inviato</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
</context>
<context>
    <name>sportello::OutboxCard</name>
    <message>
        <source>Sending in %1</source>
        <translation>Invio tra %1</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Invio in corso…</translation>
    </message>
    <message>
        <source>%1 · You as %2</source>
        <translation>%1 · Tu come %2</translation>
    </message>
    <message>
        <source>%1 · You</source>
        <translation>%1 · Tu</translation>
    </message>
    <message>
        <source>Reply on its way. %1</source>
        <translation>Risposta in uscita. %1</translation>
    </message>
    <message>
        <source>A reply of yours from %1 was deleted: “%2”</source>
        <translation>Una tua risposta è stata eliminata (ora: %1): «%2»</translation>
    </message>
    <message>
        <source>%1 deleted a message from %2: “%3”</source>
        <translation>%1 ha eliminato un messaggio (ora: %2): «%3»</translation>
    </message>
    <message>
        <source>A reply of yours from %1 was changed: “%2”</source>
        <translation>Una tua risposta è stata modificata (ora: %1): «%2»</translation>
    </message>
    <message>
        <source>%1 changed the message from %2: “%3”</source>
        <translation>%1 ha modificato un messaggio (ora: %2): «%3»</translation>
    </message>
    <message>
        <source>Already answered from elsewhere at %1: “%2”</source>
        <translation>Risposta già data da un altro programma (ora: %1): «%2»</translation>
    </message>
    <message>
        <source>%1 wrote at %2: “%3”</source>
        <translation>%1 ha scritto (ora: %2): «%3»</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copia testo</translation>
    </message>
    <message>
        <source>Sending the file, %1 %</source>
        <translation>Invio del file, %1 %</translation>
    </message>
    <message>
        <source>Sending file %1 of %2, %3 %</source>
        <translation>Invio del file %1 di %2, %3 %</translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s)</source>
        <translation>
            <numerusform>Con %n file</numerusform>
            <numerusform>Con %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n file(s): %1</source>
        <translation>
            <numerusform>Con %n file: %1</numerusform>
            <numerusform>Con %n file: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::OutboxCommand</name>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Non c&apos;è nulla in uscita.</translation>
    </message>
    <message>
        <source>CONVERSATION</source>
        <translation>CONVERSAZIONE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATO</translation>
    </message>
    <message>
        <source>AUDIENCE</source>
        <translation>DESTINATARI</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>A</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
</context>
<context>
    <name>sportello::OutcomePanel</name>
    <message>
        <source>%1   %2</source>
        <comment>key and what it means</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolta</translation>
    </message>
    <message>
        <source>Told where to go</source>
        <translation>Indirizzata altrove</translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation>Nessuna risposta necessaria</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>How did it end with %1?</source>
        <translation>Come è finita con %1?</translation>
    </message>
    <message numerus="yes">
        <source>What was promised is kept (%n conversation(s))</source>
        <translation>
            <numerusform>Ciò che era promesso è mantenuto (%n conversazione)</numerusform>
            <numerusform>Ciò che era promesso è mantenuto (%n conversazioni)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::PaletteModel</name>
    <message>
        <source>Chosen last</source>
        <translation>Scelti per ultimi</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Fai</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
</context>
<context>
    <name>sportello::PeopleDesk</name>
    <message>
        <source>On file: %1</source>
        <translation>Registrato: %1</translation>
    </message>
    <message>
        <source>Taken off file: %1</source>
        <translation>Tolto dalle registrazioni: %1</translation>
    </message>
    <message>
        <source>Separate %1: somebody else</source>
        <comment>an address</comment>
        <translation>Separa %1: è un&apos;altra persona</translation>
    </message>
    <message numerus="yes">
        <source>Put on file: %n entries</source>
        <translation>
            <numerusform>Registrata %n voce</numerusform>
            <numerusform>Registrate %n voci</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the contact panel of a conversation first.</source>
        <translation>Apri prima il pannello del contatto di una conversazione.</translation>
    </message>
    <message>
        <source>Nobody else seems to be this person.</source>
        <translation>Nessun altro sembra essere questa persona.</translation>
    </message>
    <message>
        <source>Put together with %1</source>
        <comment>name of a person</comment>
        <translation>Unito con %1</translation>
    </message>
    <message>
        <source>Somebody else: %1</source>
        <comment>name of a person</comment>
        <translation>Un&apos;altra persona: %1</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <translation>Separati</translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>Uniti di nuovo</translation>
    </message>
    <message>
        <source>Separated: %1</source>
        <comment>an address</comment>
        <translation>Separato: %1</translation>
    </message>
    <message>
        <source>Marked as harmless</source>
        <translation>Segnato come innocuo</translation>
    </message>
</context>
<context>
    <name>sportello::PersonExportCommand</name>
    <message>
        <source>The person&apos;s identifier.</source>
        <translation>L’identificativo della persona.</translation>
    </message>
    <message>
        <source>An address of theirs on a network.</source>
        <translation>Un suo indirizzo su una rete.</translation>
    </message>
    <message>
        <source>The folder in which a new one is made.</source>
        <translation>La cartella in cui se ne crea una nuova.</translation>
    </message>
    <message>
        <source>Writes what is on file too: phones, addresses, customer numbers.</source>
        <translation>Scrive anche i dati in archivio: telefoni, indirizzi, numeri cliente.</translation>
    </message>
    <message>
        <source>Say who either with --contact or with --handle.</source>
        <translation>Indica chi con --contact oppure con --handle.</translation>
    </message>
    <message>
        <source>Say with --to in which folder.</source>
        <translation>Indica con --to in quale cartella.</translation>
    </message>
    <message>
        <source>There is a word too many.</source>
        <translation>C’è una parola di troppo.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, or name another.</source>
        <translation>La cartella %1 non esiste. Creala, o indicane un’altra.</translation>
    </message>
    <message>
        <source>There is nobody called “%1”.</source>
        <translation>Non c’è nessuno con “%1”.</translation>
    </message>
    <message>
        <source>Written into %1.</source>
        <translation>Scritto in %1.</translation>
    </message>
</context>
<context>
    <name>sportello::PersonExportDialog</name>
    <message>
        <source>Include what is on file (phones, addresses, numbers)</source>
        <translation>Includi i dati in archivio (telefoni, indirizzi, numeri)</translation>
    </message>
    <message>
        <source>Export a person</source>
        <translation>Esporta una persona</translation>
    </message>
    <message>
        <source>Everything that is stored about %1 is written into a new folder: as a text for people (PDF), and line by line for programs (JSON). Give it to nobody but them.</source>
        <translation>Tutto ciò che è conservato su %1 viene scritto in una nuova cartella: come testo da leggere (PDF) e riga per riga per i programmi (JSON). Non darlo ad altri.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Scegli la cartella</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Scegli una cartella</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>La cartella %1 non esiste. Scegline un’altra.</translation>
    </message>
    <message>
        <source>Broken off. Nothing was kept.</source>
        <translation>Interrotto. Non è rimasto niente.</translation>
    </message>
    <message>
        <source>Written into %1.</source>
        <translation>Scritto in %1.</translation>
    </message>
</context>
<context>
    <name>sportello::PersonExports</name>
    <message>
        <source>“%1” cannot be written. Is the disk full? Nothing was kept; make room or choose another folder, then try again.</source>
        <translation>Non è possibile scrivere “%1”. Il disco è pieno? Non è rimasto niente; fai spazio o scegli un’altra cartella, poi riprova.</translation>
    </message>
    <message>
        <source>Somebody is being exported already.</source>
        <translation>Si sta già esportando una persona.</translation>
    </message>
    <message>
        <source>There is an export of this second already. Try again.</source>
        <translation>C’è già un’esportazione di questo secondo. Riprova.</translation>
    </message>
</context>
<context>
    <name>sportello::PersonPdf</name>
    <message>
        <source>“%1” cannot be written. Is the disk full?</source>
        <translation>Non è possibile scrivere “%1”. Il disco è pieno?</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>Conosciuto come</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Prima: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>Passaggio in privato</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>In archivio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Everything that is stored about a person</source>
        <translation>Tutto ciò che è conservato su una persona</translation>
    </message>
    <message>
        <source>Everything that is stored about this person, as of %1.</source>
        <translation>Tutto ciò che è conservato su questa persona, al %1.</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <comment>a promise</comment>
        <translation>Entro: %1.</translation>
    </message>
    <message>
        <source>Kept on %1.</source>
        <comment>a promise</comment>
        <translation>Mantenuta il %1.</translation>
    </message>
    <message>
        <source>Withdrawn on %1.</source>
        <comment>a promise</comment>
        <translation>Ritirata il %1.</translation>
    </message>
    <message>
        <source>Nobody has said that it was kept.</source>
        <translation>Nessuno ha detto che è stata mantenuta.</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promessa</translation>
    </message>
</context>
<context>
    <name>sportello::PlaceholderRule</name>
    <message>
        <source>“%1” is not filled in yet.</source>
        <translation>«%1» non è ancora compilato.</translation>
    </message>
    <message>
        <source>“%1” stands for something that is not known.</source>
        <translation>«%1» sta per qualcosa che non si conosce.</translation>
    </message>
    <message>
        <source>The customer would see the braces.</source>
        <translation>Il cliente vedrebbe le parentesi graffe.</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Compila</translation>
    </message>
</context>
<context>
    <name>sportello::PracticeConnector</name>
    <message>
        <source>This is no account of the practice network.</source>
        <translation>Questo non è un account della rete di esercitazione.</translation>
    </message>
    <message>
        <source>There is nobody with this address on the practice network.</source>
        <translation>Nella rete di esercitazione nessuno ha questo indirizzo.</translation>
    </message>
    <message>
        <source>%1 receives private messages only from people they follow.</source>
        <translation>%1 riceve messaggi privati solo dalle persone che segue.</translation>
    </message>
    <message>
        <source>%1 sees a first private message as a request and must accept it.</source>
        <translation>%1 vede il primo messaggio privato come una richiesta e deve accettarla.</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>La risposta è vuota.</translation>
    </message>
    <message>
        <source>The reply is too long.</source>
        <translation>La risposta è troppo lunga.</translation>
    </message>
    <message>
        <source>The reply has too many attachments.</source>
        <translation>La risposta ha troppi allegati.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be attached.</source>
        <translation>Non è possibile allegare file di questo tipo.</translation>
    </message>
    <message>
        <source>This person has blocked the account.</source>
        <translation>Questa persona ha bloccato l&apos;account.</translation>
    </message>
    <message>
        <source>There are no reviews on the practice network.</source>
        <translation>Nella rete di esercitazione non ci sono recensioni.</translation>
    </message>
    <message>
        <source>This person does not receive private messages.</source>
        <translation>Questa persona non riceve messaggi privati.</translation>
    </message>
    <message>
        <source>A public reply must answer a message.</source>
        <translation>Una risposta pubblica deve rispondere a un messaggio.</translation>
    </message>
    <message>
        <source>The message that is answered was deleted.</source>
        <translation>Il messaggio a cui si risponde è stato eliminato.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Nessuna risposta è arrivata in tempo.</translation>
    </message>
</context>
<context>
    <name>sportello::PracticeNetwork</name>
    <message>
        <source>Practice</source>
        <translation>Esercitazione</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Practise with made-up guests</source>
        <translation>Esercitati con ospiti inventati</translation>
    </message>
    <message>
        <source>Made-up guests write to you, nothing leaves this computer, and no account is needed.</source>
        <translation>Ospiti inventati ti scrivono, nulla esce da questo computer e non serve un account.</translation>
    </message>
    <message>
        <source>hotel, restaurant or phone</source>
        <translation>hotel, restaurant o phone</translation>
    </message>
    <message>
        <source>There is no such place. Write “hotel”, “restaurant” or “phone”.</source>
        <translation>Non c’è un posto con questo nome. Scrivi «hotel», «restaurant» o «phone».</translation>
    </message>
    <message>
        <source>The hotel, its phone and the restaurant are all connected already.</source>
        <translation>L’hotel, il suo telefono e il ristorante sono già tutti collegati.</translation>
    </message>
</context>
<context>
    <name>sportello::PracticeStrip</name>
    <message>
        <source>Leave practice</source>
        <translation>Esci dall&apos;esercitazione</translation>
    </message>
    <message>
        <source>Practice: made-up guests, and nothing leaves this computer.</source>
        <translation>Esercitazione: ospiti inventati, e nulla esce da questo computer.</translation>
    </message>
</context>
<context>
    <name>sportello::Printing</name>
    <message>
        <source>No printer is set up on this computer. What is printed can go into a PDF.</source>
        <translation>Su questo computer non è configurata nessuna stampante. Si può stampare in un PDF.</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Stampa: %1</translation>
    </message>
    <message>
        <source>“%1” was sent to the printer “%2”.</source>
        <translation>«%1» è stato inviato alla stampante «%2».</translation>
    </message>
    <message>
        <source>“%1” could not be printed. Look whether the printer is switched on, or save it as PDF.</source>
        <translation>Non è stato possibile stampare «%1». Controlla che la stampante sia accesa, oppure salvalo come PDF.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvato come %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>Non è stato possibile scrivere %1. Scegli un’altra cartella.</translation>
    </message>
</context>
<context>
    <name>sportello::PrivacyDesk</name>
    <message>
        <source>On hold by %1: %2</source>
        <translation>Bloccato da %1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Texts that nobody needs any more are best removed. Nothing is removed until you choose here, and nothing in the first week after that. Only conversations that are done and in which nothing happened for so long are emptied; never those on hold, or with a reply on its way.</source>
        <translation>I testi che non servono più è meglio rimuoverli. Non si rimuove niente finché non scegli qui, e niente nella prima settimana dopo. Si svuotano solo le conversazioni concluse in cui per quel tempo non è successo niente; mai quelle bloccate o con una risposta in partenza.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>per sempre</translation>
    </message>
    <message>
        <source> months</source>
        <translation> mesi</translation>
    </message>
    <message>
        <source>Private messages of %1 are kept</source>
        <translation>Messaggi privati di %1: si conservano</translation>
    </message>
    <message>
        <source>Public messages of %1 are kept</source>
        <translation>Messaggi pubblici di %1: si conservano</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>Messaggi privati</translation>
    </message>
    <message>
        <source>Public messages and reviews</source>
        <translation>Messaggi pubblici e recensioni</translation>
    </message>
    <message>
        <source>Keep them so long</source>
        <translation>Conserva per questo tempo</translation>
    </message>
    <message>
        <source>Keep the messages of %1 so long</source>
        <translation>Conserva i messaggi di %1 per questo tempo</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Bloccati</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Togli il blocco</translation>
    </message>
    <message>
        <source>Erased people</source>
        <translation>Persone cancellate</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Mostra la ricevuta</translation>
    </message>
    <message>
        <source>Removed because their time was over</source>
        <translation>Rimossi perché scaduti</translation>
    </message>
    <message>
        <source>Nothing is chosen yet: everything is kept.</source>
        <translation>Non è ancora scelto niente: si conserva tutto.</translation>
    </message>
    <message>
        <source>Everything is kept for ever.</source>
        <translation>Si conserva tutto per sempre.</translation>
    </message>
    <message>
        <source>Nothing is removed before %1.</source>
        <translation>Non si rimuove niente prima di %1.</translation>
    </message>
    <message>
        <source>What is older is removed every night.</source>
        <translation>Ciò che è più vecchio si rimuove ogni notte.</translation>
    </message>
    <message>
        <source>Private messages are kept: %1. Public ones: %2.</source>
        <translation>I messaggi privati si conservano: %1. Quelli pubblici: %2.</translation>
    </message>
    <message>
        <source>not finished yet</source>
        <translation>non ancora finita</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>non finita</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>The hold is lifted.</source>
        <translation>Il blocco è tolto.</translation>
    </message>
</context>
<context>
    <name>sportello::PrivateDataRule</name>
    <message>
        <source>a card number</source>
        <translation>un numero di carta</translation>
    </message>
    <message>
        <source>an IBAN</source>
        <translation>un IBAN</translation>
    </message>
    <message>
        <source>a codice fiscale</source>
        <translation>un codice fiscale</translation>
    </message>
    <message>
        <source>a partita IVA</source>
        <translation>una partita IVA</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>un numero di telefono</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>un indirizzo e-mail</translation>
    </message>
    <message>
        <source>the number of a passport or an identity card</source>
        <translation>il numero di un passaporto o di una carta d’identità</translation>
    </message>
    <message>
        <source>a booking number</source>
        <translation>un numero di prenotazione</translation>
    </message>
    <message>
        <source>a customer number</source>
        <translation>un numero cliente</translation>
    </message>
    <message>
        <source>a one-time code</source>
        <translation>un codice monouso</translation>
    </message>
    <message>
        <source>a postal address</source>
        <translation>un indirizzo postale</translation>
    </message>
    <message>
        <source>This would publish %1: %2.</source>
        <translation>Così si pubblicherebbe %1: %2.</translation>
    </message>
    <message>
        <source>The description of a file would publish %1: %2.</source>
        <translation>La descrizione di un file pubblicherebbe %1: %2.</translation>
    </message>
    <message>
        <source>Everyone can read this reply.</source>
        <translation>Tutti possono leggere questa risposta.</translation>
    </message>
    <message>
        <source>Send &amp;privately instead</source>
        <translation>Invia in &amp;privato</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>&amp;Maschera</translation>
    </message>
</context>
<context>
    <name>sportello::PrivatePostStrip</name>
    <message>
        <source>Ask to delete it, go on in private</source>
        <translation>Chiedi di cancellarlo, continua in privato</translation>
    </message>
    <message>
        <source>Hide it…</source>
        <translation>Nascondilo…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>%1 published %2. Everybody can read it on the network; here it is masked.</source>
        <translation>%1 ha pubblicato %2. Sulla rete chiunque può leggerlo; qui è mascherato.</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseBar</name>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message numerus="yes">
        <source>%n further promise(s)</source>
        <translation>
            <numerusform>%n altra promessa</numerusform>
            <numerusform>%n altre promesse</numerusform>
        </translation>
    </message>
    <message>
        <source>Promised until %1, overdue %2</source>
        <comment>a time, for a length of time</comment>
        <translation>Promesso entro %1, scaduto da %2</translation>
    </message>
    <message>
        <source>Promised until %1</source>
        <translation>Promesso entro %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>until when, who promised it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>until when, what was said</comment>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>%1 You have written since. Is the promise kept?</source>
        <translation>%1 Da allora avete scritto. La promessa è mantenuta?</translation>
    </message>
    <message>
        <source>Yes, kept</source>
        <translation>Sì, mantenuta</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Non ancora</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Mantenuta</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Sposta…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Ritira</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseChoice</name>
    <message>
        <source>Another time…</source>
        <translation>Un altro momento…</translation>
    </message>
    <message>
        <source>Until when is it promised?</source>
        <translation>Entro quando è promesso?</translation>
    </message>
    <message>
        <source>No promise</source>
        <translation>Nessuna promessa</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Promised until %1</source>
        <translation>Promesso entro %1</translation>
    </message>
    <message>
        <source>“%1” is no promise.</source>
        <translation>“%1” non è una promessa.</translation>
    </message>
    <message>
        <source>“%1”: until when? Sending again sends it without a date.</source>
        <translation>“%1”: entro quando? Inviando di nuovo parte senza data.</translation>
    </message>
    <message>
        <source>“%1”: until when?</source>
        <translation>“%1”: entro quando?</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseDesk</name>
    <message>
        <source>Promise moved: %1</source>
        <translation>Promessa spostata: %1</translation>
    </message>
    <message>
        <source>Nothing is promised in this conversation.</source>
        <translation>In questa conversazione non c’è nulla di promesso.</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>Promessa mantenuta</translation>
    </message>
    <message>
        <source>Promise kept by your answer</source>
        <translation>Promessa mantenuta con la tua risposta</translation>
    </message>
    <message>
        <source>Until when instead?</source>
        <translation>Entro quando invece?</translation>
    </message>
    <message>
        <source>Promise withdrawn</source>
        <translation>Promessa ritirata</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseEdit</name>
    <message>
        <source>None</source>
        <translation>Nessuna</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <translation>%1: unità</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuti</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ore</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseKeptCommand</name>
    <message>
        <source>It was kept when we last wrote in the conversation.</source>
        <translation>È stata mantenuta quando abbiamo scritto l’ultima volta nella conversazione.</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseListCommand</name>
    <message>
        <source>%1, overdue %2</source>
        <comment>a time, for a length of time</comment>
        <translation>%1, scaduta da %2</translation>
    </message>
    <message>
        <source>There is no open promise %1. “promises” shows those there are.</source>
        <translation>Non c’è nessuna promessa aperta %1. “promises” mostra quelle che ci sono.</translation>
    </message>
    <message>
        <source>Several promises have an identifier that ends with %1. Write more of it.</source>
        <translation>Più promesse hanno un identificativo che finisce con %1. Scrivine di più.</translation>
    </message>
    <message>
        <source>Only those whose time is over.</source>
        <translation>Soltanto quelle scadute.</translation>
    </message>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>No promise is overdue.</source>
        <translation>Nessuna promessa è scaduta.</translation>
    </message>
    <message>
        <source>Nothing is promised.</source>
        <translation>Nulla di promesso.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>ENTRO</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>A</translation>
    </message>
    <message>
        <source>BY</source>
        <translation>DA</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>CHE COSA</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseMoveCommand</name>
    <message>
        <source>Until when instead, as people say it: “tomorrow”, “friday 17:00”, “in 2 hours”.</source>
        <translation>Entro quando invece, come si dice: “domani”, “venerdì 17:00”, “fra 2 ore”.</translation>
    </message>
    <message>
        <source>Say until when with --to.</source>
        <translation>Indica entro quando con --to.</translation>
    </message>
    <message>
        <source>“%1” is no time to come.</source>
        <translation>“%1” non è un momento futuro.</translation>
    </message>
</context>
<context>
    <name>sportello::PromisePhrasesPage</name>
    <message>
        <source>Promises</source>
        <translation>Promesse</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frasi</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Nuova frase</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Every language</source>
        <translation>Ogni lingua</translation>
    </message>
    <message>
        <source>A reply with one of these phrases promises something: the composer asks until when. Case and accents do not matter. … stands for a few words between, * for any ending, and of words with a slash between them each will do: we will … call/ring you.</source>
        <translation>Una risposta con una di queste frasi promette qualcosa: mentre scrivi ti viene chiesto entro quando. Maiuscole e accenti non contano. … sta per qualche parola in mezzo, * per qualsiasi finale, e di parole separate da una barra ne basta una: la … richiamiamo/richiameremo.</translation>
    </message>
    <message>
        <source>In replies in</source>
        <translation>Nelle risposte in</translation>
    </message>
    <message>
        <source>Asks before sending</source>
        <translation>Chiede prima dell’invio</translation>
    </message>
    <message>
        <source>Only offers a date</source>
        <translation>Propone soltanto una data</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>Una frase intera</translation>
    </message>
    <message>
        <source>Nothing of it is kept.</source>
        <translation>Non ne viene conservato nulla.</translation>
    </message>
    <message>
        <source>It promises nothing.</source>
        <translation>Non promette nulla.</translation>
    </message>
    <message>
        <source>“%1” promises something, until %2.</source>
        <translation>“%1” promette qualcosa, entro %2.</translation>
    </message>
    <message>
        <source>“%1” promises something.</source>
        <translation>“%1” promette qualcosa.</translation>
    </message>
    <message>
        <source>This phrase is in the list already.</source>
        <translation>Questa frase è già nell’elenco.</translation>
    </message>
    <message>
        <source>“%1” is not looked for any more.</source>
        <translation>“%1” non viene più cercata.</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseRule</name>
    <message>
        <source>“%1” promises the customer something.</source>
        <translation>“%1” promette qualcosa al cliente.</translation>
    </message>
    <message>
        <source>Say until when, so that it shows up when it is due.</source>
        <translation>Indica entro quando, così ricompare alla scadenza.</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseStepCommand</name>
    <message>
        <source>The promise, or the end of its identifier.</source>
        <translation>La promessa, o la fine del suo identificativo.</translation>
    </message>
</context>
<context>
    <name>sportello::PromiseTimePanel</name>
    <message>
        <source>tomorrow, friday 17:00, in 2 hours…</source>
        <translation>domani, venerdì 17:00, fra 2 ore…</translation>
    </message>
    <message>
        <source>Until when it is promised</source>
        <translation>Entro quando è promesso</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Entro %1</translation>
    </message>
    <message>
        <source>“%1” is no time to come.</source>
        <translation>“%1” non è un momento futuro.</translation>
    </message>
</context>
<context>
    <name>sportello::QueryChips</name>
    <message>
        <source>Read as</source>
        <translation>Letto come</translation>
    </message>
    <message>
        <source>Search without this</source>
        <translation>Cerca senza questo</translation>
    </message>
    <message>
        <source>Search without: %1</source>
        <translation>Cerca senza: %1</translation>
    </message>
    <message>
        <source>Narrow the search by %1</source>
        <translation>Restringi la ricerca con %1</translation>
    </message>
</context>
<context>
    <name>sportello::QuerySuggestions</name>
    <message>
        <source>Suggestions for the search</source>
        <translation>Suggerimenti per la ricerca</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>a word of a query, what it means</comment>
        <translation>%1   %2</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s); Down chooses, Tab takes the first</source>
        <translation>
            <numerusform>%n suggerimento; Giù sceglie, Tab prende il primo</numerusform>
            <numerusform>%n suggerimenti; Giù sceglie, Tab prende il primo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::QueryWords</name>
    <message>
        <source>A state or a mark</source>
        <translation>Uno stato o un segno</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Che cosa contiene</translation>
    </message>
    <message>
        <source>A network</source>
        <translation>Una rete</translation>
    </message>
    <message>
        <source>One of our accounts</source>
        <translation>Uno dei nostri account</translation>
    </message>
    <message>
        <source>A brand</source>
        <translation>Un marchio</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>Un’etichetta</translation>
    </message>
    <message>
        <source>Who took it</source>
        <translation>Chi l’ha presa</translation>
    </message>
    <message>
        <source>Waits at least so long</source>
        <translation>Aspetta almeno da tanto</translation>
    </message>
    <message>
        <source>Waits less than that</source>
        <translation>Aspetta da meno</translation>
    </message>
    <message>
        <source>Nothing since that day</source>
        <translation>Niente da quel giorno</translation>
    </message>
    <message>
        <source>Something on that day or later</source>
        <translation>Qualcosa quel giorno o dopo</translation>
    </message>
    <message>
        <source>The customer&apos;s language</source>
        <translation>La lingua del cliente</translation>
    </message>
    <message>
        <source>Waits for us</source>
        <translation>Aspetta noi</translation>
    </message>
    <message>
        <source>Nobody took it</source>
        <translation>Nessuno l’ha presa</translation>
    </message>
    <message>
        <source>Somebody took it</source>
        <translation>Qualcuno l’ha presa</translation>
    </message>
    <message>
        <source>Waits for the customer</source>
        <translation>Aspetta il cliente</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Rimandata</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Conclusa</translation>
    </message>
    <message>
        <source>Waits for me</source>
        <translation>Aspetta me</translation>
    </message>
    <message>
        <source>Waits, and nobody took it</source>
        <translation>Aspetta e nessuno l’ha presa</translation>
    </message>
    <message>
        <source>Has unread messages</source>
        <translation>Ha messaggi non letti</translation>
    </message>
    <message>
        <source>Later than promised</source>
        <translation>Oltre il tempo promesso</translation>
    </message>
    <message>
        <source>Promised within the hour</source>
        <translation>Promessa entro un’ora</translation>
    </message>
    <message>
        <source>High priority</source>
        <translation>Priorità alta</translation>
    </message>
    <message>
        <source>Low priority</source>
        <translation>Priorità bassa</translation>
    </message>
    <message>
        <source>Everybody can read it</source>
        <translation>Tutti possono leggerla</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privata</translation>
    </message>
    <message>
        <source>A review</source>
        <translation>Una recensione</translation>
    </message>
    <message>
        <source>Ended: solved</source>
        <translation>Finita: risolta</translation>
    </message>
    <message>
        <source>Ended: told where to go</source>
        <translation>Finita: indirizzata altrove</translation>
    </message>
    <message>
        <source>Ended: no answer needed</source>
        <translation>Finita: nessuna risposta necessaria</translation>
    </message>
    <message>
        <source>Ended: spam</source>
        <translation>Finita: spam</translation>
    </message>
    <message>
        <source>A picture, video or file</source>
        <translation>Un’immagine, un video o un file</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>Un link</translation>
    </message>
    <message>
        <source>A note of ours</source>
        <translation>Una nostra nota</translation>
    </message>
    <message>
        <source>An answer of ours</source>
        <translation>Una nostra risposta</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Qualsiasi etichetta</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n settimana</numerusform>
            <numerusform>%n settimane</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>The last one, or today</source>
        <translation>L’ultimo, oppure oggi</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Anno, mese, giorno</translation>
    </message>
    <message>
        <source>On the way into private</source>
        <translation>In passaggio verso il privato</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>Chi ha scritto</translation>
    </message>
    <message>
        <source>Who it was written to</source>
        <translation>A chi è stato scritto</translation>
    </message>
    <message>
        <source>Who of us wrote</source>
        <translation>Chi di noi ha scritto</translation>
    </message>
    <message>
        <source>Something is promised and open</source>
        <translation>C’è una promessa aperta</translation>
    </message>
    <message>
        <source>A promise is overdue</source>
        <translation>Una promessa è scaduta</translation>
    </message>
    <message>
        <source>Answered with a canned reply</source>
        <translation>Risposto con una risposta pronta</translation>
    </message>
    <message>
        <source>Answered with a canned reply that was changed</source>
        <translation>Risposto con una risposta pronta modificata</translation>
    </message>
    <message>
        <source>Answered against a check</source>
        <translation>Risposto nonostante un controllo</translation>
    </message>
    <message>
        <source>An answer was reviewed</source>
        <translation>Una risposta è stata rivista</translation>
    </message>
    <message>
        <source>An answer was commented on</source>
        <translation>Una risposta è stata commentata</translation>
    </message>
    <message>
        <source>An answer got a verdict</source>
        <translation>Una risposta ha avuto un giudizio</translation>
    </message>
    <message>
        <source>An answer was judged good</source>
        <translation>Una risposta è stata giudicata buona</translation>
    </message>
    <message>
        <source>An answer could have been better</source>
        <translation>Una risposta poteva essere migliore</translation>
    </message>
    <message>
        <source>An answer was judged wrong</source>
        <translation>Una risposta è stata giudicata sbagliata</translation>
    </message>
    <message>
        <source>An answer is an example for others</source>
        <translation>Una risposta è un esempio per gli altri</translation>
    </message>
</context>
<context>
    <name>sportello::ReceiptDialog</name>
    <message>
        <source>Receipt of an erasure</source>
        <translation>Ricevuta di una cancellazione</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ricevuta</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Salva la ricevuta</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Text (*.txt)</source>
        <translation>PDF (*.pdf);;Testo (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvata come %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Non è stato possibile scrivere %1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::ReplyChecks</name>
    <message>
        <source>Give a word.</source>
        <translation>Indica una parola.</translation>
    </message>
</context>
<context>
    <name>sportello::ReplyCommand</name>
    <message>
        <source>The conversation, or the end of its identifier.</source>
        <translation>La conversazione, o la fine del suo identificativo.</translation>
    </message>
    <message>
        <source>Everybody can read the reply.</source>
        <translation>Tutti possono leggere la risposta.</translation>
    </message>
    <message>
        <source>Only the customer can read the reply.</source>
        <translation>Solo il cliente può leggere la risposta.</translation>
    </message>
    <message>
        <source>What is answered.</source>
        <translation>Il testo della risposta.</translation>
    </message>
    <message>
        <source>What is answered is read from standard input.</source>
        <translation>Il testo della risposta viene letto dallo standard input.</translation>
    </message>
    <message>
        <source>How long the reply can be taken back with Ctrl+C, 0 to 30; the setting if nothing is said.</source>
        <translation>Per quanti secondi la risposta si può ritirare con Ctrl+C, da 0 a 30; se manca, vale l&apos;impostazione.</translation>
    </message>
    <message>
        <source>How long to wait for the outcome after that; 60 if nothing is said.</source>
        <translation>Per quanti secondi attendere poi l&apos;esito; se manca, 60.</translation>
    </message>
    <message>
        <source>Say who can read the reply: either --public or --private.</source>
        <translation>Indica chi può leggere la risposta: --public oppure --private.</translation>
    </message>
    <message>
        <source>Give the reply either with --text or with --text-stdin.</source>
        <translation>Fornisci la risposta con --text oppure con --text-stdin.</translation>
    </message>
    <message>
        <source>--undo-seconds wants a number from 0 to 30.</source>
        <translation>--undo-seconds richiede un numero da 0 a 30.</translation>
    </message>
    <message>
        <source>--wait wants a number of seconds.</source>
        <translation>--wait richiede un numero di secondi.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The reply is empty. Nothing was sent.</source>
        <translation>La risposta è vuota. Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>This conversation is private: it is answered with --private. Nothing was sent.</source>
        <translation>Questa conversazione è privata: si risponde con --private. Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>The account of this conversation is not connected. Nothing was sent.</source>
        <translation>L’account di questa conversazione non è connesso. Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was sent.</source>
        <translation>Interrotto. Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>A text that is too long leaves in numbered parts.</source>
        <translation>Un testo troppo lungo parte in parti numerate.</translation>
    </message>
    <message>
        <source>Send although this rule of the reply check is against it; may be given repeatedly.</source>
        <translation>Invia anche se questa regola del controllo della risposta è contraria; si può indicare più volte.</translation>
    </message>
    <message>
        <source>--override does not know the rule “%1”; there are: %2.</source>
        <translation>--override non conosce la regola «%1»; ci sono: %2.</translation>
    </message>
    <message>
        <source>%1 (--override %2 sends it all the same.)</source>
        <translation>%1 (--override %2 la invia comunque.)</translation>
    </message>
    <message>
        <source>The reply cannot be split into parts that the network takes: it is longer than 99 of them, or a link in it is longer than one.</source>
        <translation>La risposta non si può dividere in parti che la rete accetti: è più lunga di 99 parti, oppure contiene un link più lungo di una.</translation>
    </message>
    <message>
        <source>Until when the reply promises something, as people say it: “tomorrow”, “friday 17:00”, “in 2 hours”.</source>
        <translation>Entro quando la risposta promette qualcosa, come si dice: “domani”, “venerdì 17:00”, “fra 2 ore”.</translation>
    </message>
    <message>
        <source>“%1” is no time to come. Nothing was sent.</source>
        <translation>“%1” non è un momento futuro. Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>%1 (--promise-by says until when, --override %2 that it is no promise.)</source>
        <translation>%1 (--promise-by dice entro quando, --override %2 che non è una promessa.)</translation>
    </message>
</context>
<context>
    <name>sportello::ReplyDispatch</name>
    <message>
        <source>Too late: this reply has left.</source>
        <translation>Troppo tardi: questa risposta è partita.</translation>
    </message>
    <message>
        <source>This reply was not sent and waits for you in its conversation.</source>
        <translation>Questa risposta non è stata inviata e ti aspetta nella sua conversazione.</translation>
    </message>
    <message>
        <source>This reply was taken back already.</source>
        <translation>Questa risposta è già stata ritirata.</translation>
    </message>
</context>
<context>
    <name>sportello::ReplyFiles</name>
    <message>
        <source>%1 (Behind --attach: --describe TEXT, or --without-description.)</source>
        <translation>%1 (Dopo --attach: --describe TESTO, oppure --without-description.)</translation>
    </message>
    <message>
        <source>A file that goes with the reply; may be given repeatedly.</source>
        <translation>Un file che parte con la risposta; si può ripetere.</translation>
    </message>
    <message>
        <source>What can be seen or heard in the file before it, for those who cannot.</source>
        <translation>Ciò che si vede o si sente nel file che precede, per chi non può.</translation>
    </message>
    <message>
        <source>The file before it goes out without a description.</source>
        <translation>Il file che precede parte senza descrizione.</translation>
    </message>
    <message>
        <source>--%1 belongs behind the --attach that it is about.</source>
        <translation>--%1 va dopo l’--attach a cui si riferisce.</translation>
    </message>
    <message>
        <source>Say once what “%1” shows: either --describe or --without-description.</source>
        <translation>Di’ una volta sola che cosa mostra “%1”: --describe oppure --without-description.</translation>
    </message>
    <message>
        <source>--describe wants a text; --without-description sends “%1” without one.</source>
        <translation>--describe vuole un testo; --without-description invia “%1” senza.</translation>
    </message>
</context>
<context>
    <name>sportello::ReplyOutcome</name>
    <message numerus="yes">
        <source>Leaves in %n part(s).</source>
        <translation>
            <numerusform>Parte in %n parte.</numerusform>
            <numerusform>Parte in %n parti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leaves in %n second(s); Ctrl+C takes it back.</source>
        <translation>
            <numerusform>Parte tra %n secondo; Ctrl+C la ritira.</numerusform>
            <numerusform>Parte tra %n secondi; Ctrl+C la ritira.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a part of it was sent.</source>
        <translation>Ne è stata inviata solo una parte.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Non è stato inviato nulla.</translation>
    </message>
    <message>
        <source>It is not confirmed yet whether the reply arrived. Look before you repeat it; the next sync goes on checking.</source>
        <translation>Non c&apos;è ancora conferma che la risposta sia arrivata. Controlla prima di ripeterla; il prossimo sync continua la verifica.</translation>
    </message>
    <message>
        <source>The reply is in the outbox; the next sync sends it.</source>
        <translation>La risposta è in uscita; il prossimo sync la invia.</translation>
    </message>
    <message>
        <source>Nothing was sent, and the text is not kept.</source>
        <translation>Non è stato inviato nulla e il testo non viene conservato.</translation>
    </message>
    <message>
        <source>Taken back. Nothing was sent; the text is kept as a draft.</source>
        <translation>Ritirata. Non è stato inviato nulla; il testo resta come bozza.</translation>
    </message>
    <message>
        <source>It is leaving already and cannot be taken back.</source>
        <translation>La risposta sta già partendo e non si può ritirare.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Inviata.</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Inviata: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ReplyWindowRule</name>
    <message>
        <source>The network takes no more private replies here.</source>
        <translation>Qui la rete non accetta più risposte private.</translation>
    </message>
    <message>
        <source>The time to answer has run out; it begins anew when the customer writes.</source>
        <translation>Il tempo per rispondere è scaduto; ricomincia quando il cliente scrive.</translation>
    </message>
    <message numerus="yes">
        <source>The network takes private replies here for %n more minute(s).</source>
        <translation>
            <numerusform>Qui la rete accetta risposte private ancora per %n minuto.</numerusform>
            <numerusform>Qui la rete accetta risposte private ancora per %n minuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Afterwards only a new message of the customer opens the way again.</source>
        <translation>Dopo, solo un nuovo messaggio del cliente riapre la strada.</translation>
    </message>
</context>
<context>
    <name>sportello::ReportAccounts</name>
    <message>
        <source>All accounts</source>
        <translation>Tutti gli account</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n account</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>Account: %1</translation>
    </message>
    <message>
        <source>All of %1</source>
        <comment>a brand</comment>
        <translation>Tutti quelli di %1</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Account</translation>
    </message>
</context>
<context>
    <name>sportello::ReportCommand</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>account, network, agent, tag, audience, hour or weekday; the first if nothing is said.</source>
        <translation>account, network, agent, tag, audience, hour o weekday; il primo se non si dice nulla.</translation>
    </message>
    <message>
        <source>The first day, as 2026-05-01; a week before the last if nothing is said.</source>
        <translation>Il primo giorno, come 2026-05-01; una settimana prima dell&apos;ultimo se non si dice nulla.</translation>
    </message>
    <message>
        <source>The last day; today if nothing is said.</source>
        <translation>L&apos;ultimo giorno; oggi se non si dice nulla.</translation>
    </message>
    <message>
        <source>With --json: the messages behind every number.</source>
        <translation>Con --json: i messaggi dietro ogni numero.</translation>
    </message>
    <message>
        <source>By hour and weekday: who wrote, and who waited too long.</source>
        <translation>Per ora e giorno della settimana: chi ha scritto e chi ha aspettato troppo.</translation>
    </message>
    <message>
        <source>With --coverage: how many minutes are not too long; 60.</source>
        <translation>Con --coverage: quanti minuti non sono troppi; 60.</translation>
    </message>
    <message>
        <source>With --coverage: what if it were open until then, as 22:00 or 24:00?</source>
        <translation>Con --coverage: e se fosse aperto fino a quell&apos;ora, come 22:00 o 24:00?</translation>
    </message>
    <message>
        <source>With --open-until: on these days, as sat,sun; every day if nothing is said.</source>
        <translation>Con --open-until: in questi giorni, come sat,sun; ogni giorno se non si dice nulla.</translation>
    </message>
    <message>
        <source>There is a word too many.</source>
        <translation>C&apos;è una parola di troppo.</translation>
    </message>
    <message>
        <source>--by is account, network, agent, tag, audience, hour or weekday.</source>
        <translation>--by è account, network, agent, tag, audience, hour o weekday.</translation>
    </message>
    <message>
        <source>--%1 needs a day, as 2026-05-01.</source>
        <translation>--%1 richiede un giorno, come 2026-05-01.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Il periodo finisce prima di cominciare.</translation>
    </message>
    <message>
        <source>--bearable, --open-until and --on go with --coverage.</source>
        <translation>--bearable, --open-until e --on vanno con --coverage.</translation>
    </message>
    <message>
        <source>--bearable needs a number of minutes.</source>
        <translation>--bearable richiede un numero di minuti.</translation>
    </message>
    <message>
        <source>--on goes with --open-until.</source>
        <translation>--on va con --open-until.</translation>
    </message>
    <message>
        <source>--open-until needs a time, as 22:00.</source>
        <translation>--open-until richiede un&apos;ora, come 22:00.</translation>
    </message>
    <message>
        <source>--on needs days, as sat,sun.</source>
        <translation>--on richiede dei giorni, come sat,sun.</translation>
    </message>
    <message>
        <source>There is no account “%1”. “account list” shows those there are.</source>
        <translation>Non c&apos;è un account “%1”. “account list” mostra quelli che ci sono.</translation>
    </message>
    <message>
        <source>nobody, or elsewhere</source>
        <translation>nessuno, o altrove</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>senza etichetta</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPO</translation>
    </message>
    <message>
        <source>ASKED</source>
        <translation>DOMANDE</translation>
    </message>
    <message>
        <source>ANSWERED</source>
        <translation>RISPOSTE</translation>
    </message>
    <message>
        <source>HALF WITHIN</source>
        <translation>METÀ ENTRO</translation>
    </message>
    <message>
        <source>90 % WITHIN</source>
        <translation>90 % ENTRO</translation>
    </message>
    <message>
        <source>WHILE OPEN</source>
        <translation>DA APERTI</translation>
    </message>
    <message>
        <source>DONE WITHIN</source>
        <translation>CHIUSE ENTRO</translation>
    </message>
    <message>
        <source>KEPT</source>
        <translation>MANTENUTE</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutti</translation>
    </message>
    <message>
        <source>Who was never answered counts as waiting longest; – means that so many were not answered, or that there were none.</source>
        <translation>Chi non ha mai avuto risposta conta come attesa più lunga; – vuol dire che tanti non hanno avuto risposta, o che non ce n&apos;erano.</translation>
    </message>
    <message>
        <source>HOUR</source>
        <translation>ORA</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>who waited too long, who wrote</comment>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Answered in time: %1 of %2, half within %3.</source>
        <translation>Risposte in tempo: %1 di %2, metà entro %3.</translation>
    </message>
    <message>
        <source>With these hours it would have been %1 of %2, half within %3.</source>
        <translation>Con questi orari sarebbero state %1 di %2, metà entro %3.</translation>
    </message>
    <message>
        <source>PROMISES</source>
        <translation>PROMESSE</translation>
    </message>
    <message>
        <source>MADE</source>
        <translation>FATTE</translation>
    </message>
    <message>
        <source>IN TIME</source>
        <translation>PUNTUALI</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>IN RITARDO</translation>
    </message>
    <message>
        <source>OVERDUE</source>
        <translation>SCADUTE</translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>APERTE</translation>
    </message>
    <message>
        <source>WITHDRAWN</source>
        <translation>RITIRATE</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) more (+%1)</source>
        <translation>
            <numerusform>%n punto in più (+%1)</numerusform>
            <numerusform>%n punti in più (+%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) less (−%1)</source>
        <translation>
            <numerusform>%n punto in meno (−%1)</numerusform>
            <numerusform>%n punti in meno (−%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lo stesso</translation>
    </message>
    <message>
        <source>%1 shorter (−%1)</source>
        <translation>%1 in meno (−%1)</translation>
    </message>
    <message>
        <source>%1 longer (+%1)</source>
        <translation>%1 in più (+%1)</translation>
    </message>
    <message>
        <source>shorter: before, it had no end</source>
        <translation>di meno: prima non aveva fine</translation>
    </message>
    <message>
        <source>longer: it has no end</source>
        <translation>di più: non ha fine</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>In the period before, %1, nobody asked anything.</source>
        <translation>Nel periodo precedente, %1, nessuno ha chiesto nulla.</translation>
    </message>
    <message>
        <source>Compared with the period before, %1:</source>
        <translation>A confronto con il periodo precedente, %1:</translation>
    </message>
    <message>
        <source>FIGURE</source>
        <translation>VALORE</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>PRIMA</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>ORA</translation>
    </message>
    <message>
        <source>DIFFERENCE</source>
        <translation>DIFFERENZA</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>con risposta</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>metà entro</translation>
    </message>
    <message>
        <source>90 % within</source>
        <translation>90 % entro</translation>
    </message>
    <message>
        <source>half done within</source>
        <translation>metà concluse entro</translation>
    </message>
    <message>
        <source>90 % done within</source>
        <translation>90 % concluse entro</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mantenute</translation>
    </message>
    <message>
        <source>Only these accounts, by address or identifier, with commas; may be given several times.</source>
        <translation>Solo questi account, per indirizzo o identificativo, separati da virgole; si può indicare più volte.</translation>
    </message>
</context>
<context>
    <name>sportello::ReportCoverageForm</name>
    <message>
        <source>A wait is bearable up to</source>
        <translation>Un’attesa è sopportabile fino a</translation>
    </message>
    <message>
        <source>Bearable wait in minutes</source>
        <translation>Attesa sopportabile in minuti</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiuso</translation>
    </message>
    <message>
        <source>Show what it would change</source>
        <translation>Mostra che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Open until 24:00</source>
        <translation>Aperto fino alle 24:00</translation>
    </message>
    <message>
        <source>Also on Sundays</source>
        <translation>Anche la domenica</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Com’è adesso</translation>
    </message>
    <message>
        <source>None of these accounts has opening hours, so they count as always open and other hours change nothing. The settings give an account its hours.</source>
        <translation>Nessuno di questi account ha un orario: contano come sempre aperti, e un altro orario non cambia nulla. L’orario di un account si dà nelle impostazioni.</translation>
    </message>
    <message>
        <source>What if these hours were covered? Now it is “%1”, the hours of most of these accounts.</source>
        <translation>E se fosse coperto questo orario? Adesso è “%1”, l’orario della maggior parte di questi account.</translation>
    </message>
    <message>
        <source>They stand in for all of them.</source>
        <translation>Vale al posto di quello di tutti.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) without hours count as always open.</source>
        <translation>
            <numerusform>%n account senza orario conta come sempre aperto.</numerusform>
            <numerusform>%n account senza orario contano come sempre aperti.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” is no time of day. Write it such as 9:00–18:00.</source>
        <translation>%1: “%2” non è un orario. Scrivilo come 9:00–18:00.</translation>
    </message>
    <message>
        <source>Some of these times overlap. Let each begin where the one before has ended.</source>
        <translation>Alcuni di questi orari si sovrappongono. Ognuno cominci dove finisce quello prima.</translation>
    </message>
</context>
<context>
    <name>sportello::ReportDialog</name>
    <message>
        <source>Report a message</source>
        <translation>Segnala un messaggio</translation>
    </message>
    <message>
        <source>The message of %1 goes to the moderators of %2, with your words.</source>
        <translation>Il messaggio di %1 va ai moderatori di %2, con le tue parole.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Unwanted advertising</source>
        <translation>Pubblicità indesiderata</translation>
    </message>
    <message>
        <source>Insult or threat</source>
        <translation>Insulto o minaccia</translation>
    </message>
    <message>
        <source>Against the law</source>
        <translation>Contro la legge</translation>
    </message>
    <message>
        <source>Pretends to be somebody else</source>
        <translation>Si spaccia per qualcun altro</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>What the moderators should know</source>
        <translation>Che cosa devono sapere i moderatori</translation>
    </message>
    <message>
        <source>What the moderators should know (may stay empty)</source>
        <translation>Che cosa devono sapere i moderatori (può restare vuoto)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Segnala</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>sportello::ReportFilter</name>
    <message>
        <source>Reports</source>
        <translation>Resoconti</translation>
    </message>
    <message>
        <source>Which hours count</source>
        <translation>Quali ore contano</translation>
    </message>
    <message>
        <source>Calendar hours</source>
        <translation>Ore di calendario</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Ore di apertura</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppi</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Conta di nuovo</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Salva come PDF…</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Copertura</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Ultimi 90 giorni</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Ultimi 12 mesi</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Da … a …</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>Il primo giorno</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>L’ultimo giorno</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>Da %1 a %2</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <comment>first day to last day</comment>
        <translation>A confronto con il periodo %1</translation>
    </message>
</context>
<context>
    <name>sportello::ReportOutput</name>
    <message>
        <source>Choose a file</source>
        <translation>Scegli un file</translation>
    </message>
    <message>
        <source>reports</source>
        <comment>name of a file</comment>
        <translation>resoconti</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Salvato come %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>Non è stato possibile scrivere %1. Scegli un’altra cartella.</translation>
    </message>
</context>
<context>
    <name>sportello::ReportPage</name>
    <message>
        <source>There is nothing to save yet.</source>
        <translation>Non c’è ancora nulla da salvare.</translation>
    </message>
    <message numerus="yes">
        <source>Counting… %1 of %n conversation(s)</source>
        <translation>
            <numerusform>Sto contando… %1 di %n conversazione</numerusform>
            <numerusform>Sto contando… %1 di %n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>How far the counting is</source>
        <translation>A che punto è il conto</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>The counting was broken off.</source>
        <translation>Il conto è stato interrotto.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Conta di nuovo</translation>
    </message>
    <message>
        <source>In this period nobody asked anything, spam left aside. Choose a longer one, or other accounts.</source>
        <translation>In questo periodo nessuno ha chiesto nulla, spam a parte. Scegline uno più lungo, o altri account.</translation>
    </message>
    <message>
        <source>In this period nobody asked anything. Choose a longer one, or other accounts.</source>
        <translation>In questo periodo nessuno ha chiesto nulla. Scegline uno più lungo, o altri account.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sto contando…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Resoconti</translation>
    </message>
    <message>
        <source>There is nothing to print yet.</source>
        <translation>Non c’è ancora nulla da stampare.</translation>
    </message>
</context>
<context>
    <name>sportello::ReportQuestions</name>
    <message>
        <source>Close the list of questions</source>
        <translation>Chiudi l’elenco delle domande</translation>
    </message>
    <message>
        <source>Questions that the number counts</source>
        <translation>Domande che il numero conta</translation>
    </message>
    <message>
        <source>%1: no questions</source>
        <translation>%1: nessuna domanda</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n question(s). Enter opens the conversation.</source>
        <translation>
            <numerusform>%1: %n domanda. Invio apre la conversazione.</numerusform>
            <numerusform>%1: %n domande. Invio apre la conversazione.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · answered after %2</source>
        <comment>date and time, length of time</comment>
        <translation>%1 · risposta dopo %2</translation>
    </message>
    <message>
        <source>%1 · put aside without an answer</source>
        <comment>date and time</comment>
        <translation>%1 · messa da parte senza risposta</translation>
    </message>
    <message>
        <source>%1 · not answered</source>
        <comment>date and time</comment>
        <translation>%1 · senza risposta</translation>
    </message>
    <message>
        <source>This message is not stored any more.</source>
        <translation>Questo messaggio non è più conservato.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>person, account, when and what became of it</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>sportello::ReportSection</name>
    <message>
        <source>How this is computed</source>
        <translation>Come si calcola</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copia la tabella</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Salva come CSV…</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Figura: %1</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Tabella: %1</translation>
    </message>
    <message>
        <source>How this is computed: %1</source>
        <translation>Come si calcola: %1</translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <translation>La tabella è stata copiata.</translation>
    </message>
</context>
<context>
    <name>sportello::ReportTableModel</name>
    <message>
        <source>%1, %2</source>
        <comment>group, what is counted</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is counted, number</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::Reports</name>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Il periodo finisce prima di cominciare.</translation>
    </message>
    <message numerus="yes">
        <source>There are more than %n question(s) in this period. Choose a shorter one, or fewer accounts.</source>
        <translation>
            <numerusform>In questo periodo c’è più di %n domanda. Scegline uno più corto, o meno account.</numerusform>
            <numerusform>In questo periodo ci sono più di %n domande. Scegline uno più corto, o meno account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::RestoreCommand</name>
    <message>
        <source>Lists the backups, the newest first.</source>
        <translation>Elenca le copie di sicurezza, dalla più recente.</translation>
    </message>
    <message>
        <source>A name of the list, a file, or “latest” for the newest.</source>
        <translation>Un nome dell&apos;elenco, un file, o «latest» per la più recente.</translation>
    </message>
    <message>
        <source>There is a word too many.</source>
        <translation>C&apos;è una parola di troppo.</translation>
    </message>
    <message>
        <source>Say which backup: a file, or “latest”. --list shows them.</source>
        <translation>Indica quale copia: un file, o «latest». --list le mostra.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia di sicurezza</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messaggi</translation>
    </message>
    <message>
        <source>There is no backup called “%1”. --list shows those that there are.</source>
        <translation>Non c&apos;è nessuna copia di sicurezza «%1». --list mostra quelle che ci sono.</translation>
    </message>
    <message>
        <source>The backup could not be put back; everything is as it was.</source>
        <translation>Non è stato possibile ripristinare la copia; tutto è come prima.</translation>
    </message>
</context>
<context>
    <name>sportello::Retention</name>
    <message>
        <source>Choose between 1 and %1 months.</source>
        <translation>Scegli fra 1 e %1 mesi.</translation>
    </message>
    <message>
        <source>It runs already.</source>
        <translation>È già in corso.</translation>
    </message>
    <message>
        <source>Somebody earlier</source>
        <translation>Qualcuno di prima</translation>
    </message>
</context>
<context>
    <name>sportello::RetentionCommand</name>
    <message>
        <source>There is a word too many.</source>
        <translation>C’è una parola di troppo.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) emptied.</source>
        <translation>
            <numerusform>%n conversazione svuotata.</numerusform>
            <numerusform>%n conversazioni svuotate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewCommand</name>
    <message>
        <source>reviewed</source>
        <translation>rivista</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>commentata</translation>
    </message>
    <message>
        <source>No reply fits.</source>
        <translation>Nessuna risposta corrisponde.</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>INVIATA</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>AUDIENCE</source>
        <translation>DOVE</translation>
    </message>
    <message>
        <source>AGENT</source>
        <translation>OPERATORE</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>A</translation>
    </message>
    <message>
        <source>WAITED</source>
        <translation>ATTESA</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>GIUDIZIO</translation>
    </message>
    <message>
        <source>REPLY</source>
        <translation>RISPOSTA</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>altrove</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, in ritardo</translation>
    </message>
    <message>
        <source>Which replies, as %1; those of the last seven days if nothing is said.</source>
        <translation>Quali risposte, come %1; quelle degli ultimi sette giorni se non si dice niente.</translation>
    </message>
    <message>
        <source>So many of them at random.</source>
        <translation>Tante a caso.</translation>
    </message>
    <message>
        <source>With --sample: a number that gives the same ones again.</source>
        <translation>Con --sample: un numero che dà di nuovo le stesse.</translation>
    </message>
    <message>
        <source>With --sample: of every agent as many as of the others.</source>
        <translation>Con --sample: di ogni operatore tante quante degli altri.</translation>
    </message>
    <message>
        <source>At most so many; 50 if nothing is said.</source>
        <translation>Al massimo tante; 50 se non si dice niente.</translation>
    </message>
    <message>
        <source>There is a word too many.</source>
        <translation>C’è una parola di troppo.</translation>
    </message>
    <message>
        <source>--limit is a number from 1 to %1.</source>
        <translation>--limit è un numero da 1 a %1.</translation>
    </message>
    <message>
        <source>--seed and --spread go with --sample.</source>
        <translation>--seed e --spread vanno con --sample.</translation>
    </message>
    <message>
        <source>--sample is a number from 1 to %1.</source>
        <translation>--sample è un numero da 1 a %1.</translation>
    </message>
    <message>
        <source>--seed is a number.</source>
        <translation>--seed è un numero.</translation>
    </message>
    <message>
        <source>The same ones again: --seed %1</source>
        <translation>Di nuovo le stesse: --seed %1</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewComment</name>
    <message>
        <source>Internal: only we read it</source>
        <translation>Interno: lo leggiamo solo noi</translation>
    </message>
    <message>
        <source>What was good, what next time?</source>
        <translation>Che cosa andava bene, che cosa la prossima volta?</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>verdict, its key</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Segna come rivista</translation>
    </message>
    <message>
        <source>Reply before</source>
        <translation>Risposta precedente</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Risposta successiva</translation>
    </message>
    <message>
        <source>Save comment</source>
        <translation>Salva il commento</translation>
    </message>
    <message>
        <source>Ctrl+Enter: save and go to the next</source>
        <translation>Ctrl+Invio: salva e vai alla successiva</translation>
    </message>
    <message>
        <source>About your reply</source>
        <translation>Sulla tua risposta</translation>
    </message>
    <message>
        <source>Comment for %1</source>
        <translation>Commento per %1</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commento</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewDesk</name>
    <message>
        <source>Replies, the newest first</source>
        <translation>Risposte, le più recenti prima</translation>
    </message>
    <message>
        <source>Nothing is left to review here. Choose a longer period, or untick “Not reviewed yet” to see what was reviewed.</source>
        <translation>Qui non resta niente da rivedere. Scegli un periodo più lungo, o togli la spunta da «Non ancora riviste» per vedere ciò che è stato rivisto.</translation>
    </message>
    <message>
        <source>No reply fits. Choose a longer period, or fewer conditions.</source>
        <translation>Nessuna risposta corrisponde. Scegli un periodo più lungo, o meno condizioni.</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Era l’ultima.</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Rivista</translation>
    </message>
    <message>
        <source>Saved, not reviewed yet</source>
        <translation>Salvato, non ancora rivista</translation>
    </message>
    <message>
        <source>Export replies</source>
        <translation>Esporta le risposte</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s) written to %1.</source>
        <translation>
            <numerusform>%n risposta scritta in %1.</numerusform>
            <numerusform>%n risposte scritte in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewFilterButton</name>
    <message>
        <source>Saved as “%1”</source>
        <translation>Salvato come “%1”</translation>
    </message>
    <message>
        <source>Saved choices</source>
        <translation>Scelte salvate</translation>
    </message>
    <message>
        <source>Saved choices: %1</source>
        <translation>Scelte salvate: %1</translation>
    </message>
    <message>
        <source>Save these choices…</source>
        <translation>Salva queste scelte…</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>Rinomina “%1”…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Rimuovi “%1”</translation>
    </message>
    <message>
        <source>“%1” was removed from the list; what is chosen stays.</source>
        <translation>“%1” è stato tolto dall’elenco; ciò che è scelto resta.</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewFilterPanel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Save these choices</source>
        <translation>Salva queste scelte</translation>
    </message>
    <message>
        <source>Another name for these choices</source>
        <translation>Un altro nome per queste scelte</translation>
    </message>
    <message>
        <source>Give them a name.</source>
        <translation>Dai loro un nome.</translation>
    </message>
    <message>
        <source>There are choices with this name already.</source>
        <translation>Ci sono già scelte con questo nome.</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewFilters</name>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Da ieri</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Ultimi 90 giorni</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Dall’inizio</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Operatore</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Segnalazione</translation>
    </message>
    <message>
        <source>Any flag</source>
        <translation>Qualsiasi segnalazione</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>A check was set aside</source>
        <translation>Un controllo è stato ignorato</translation>
    </message>
    <message>
        <source>With a comment</source>
        <translation>Con un commento</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Risolta</translation>
    </message>
    <message>
        <source>Canned replies</source>
        <translation>Risposte pronte</translation>
    </message>
    <message>
        <source>Edited or not</source>
        <translation>Modificate o no</translation>
    </message>
    <message>
        <source>Edited canned reply</source>
        <translation>Risposta pronta modificata</translation>
    </message>
    <message>
        <source>Canned reply as it was</source>
        <translation>Risposta pronta com’era</translation>
    </message>
    <message>
        <source>Written freely</source>
        <translation>Scritta liberamente</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>Non ancora riviste</translation>
    </message>
    <message>
        <source>Further words of the search</source>
        <translation>Altre parole della ricerca</translation>
    </message>
    <message>
        <source>tag:refund, words…</source>
        <translation>tag:rimborso, parole…</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Tutti gli operatori</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Altrove</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tutti gli account</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Giudizio</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Qualsiasi giudizio</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Nessun giudizio</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewLower</name>
    <message>
        <source>Customer asked</source>
        <translation>Il cliente ha chiesto</translation>
    </message>
    <message>
        <source>We replied</source>
        <translation>Abbiamo risposto</translation>
    </message>
    <message>
        <source>Show what was changed</source>
        <translation>Mostra le modifiche</translation>
    </message>
    <message>
        <source>Customer asked, waited %1 (%2 while we were open)</source>
        <translation>Il cliente ha chiesto, attesa %1 (%2 mentre eravamo aperti)</translation>
    </message>
    <message>
        <source>Customer asked, waited %1</source>
        <translation>Il cliente ha chiesto, attesa %1</translation>
    </message>
    <message>
        <source>We replied: %1</source>
        <translation>Abbiamo risposto: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewMarkCommand</name>
    <message>
        <source>The reply&apos;s number, as “review” shows it.</source>
        <translation>Il numero della risposta, come lo mostra «review».</translation>
    </message>
    <message>
        <source>good, better (it could be), wrong or example (for others).</source>
        <translation>good (buona), better (migliorabile), wrong (sbagliata) o example (esempio per gli altri).</translation>
    </message>
    <message>
        <source>For whoever wrote it; - reads it from standard input.</source>
        <translation>Per chi l’ha scritta; - lo legge dallo standard input.</translation>
    </message>
    <message>
        <source>It is not reviewed yet: there is more to say.</source>
        <translation>Non è ancora rivista: c’è altro da dire.</translation>
    </message>
    <message>
        <source>A reply is named by its number, as “review” shows it.</source>
        <translation>Una risposta si indica con il suo numero, come lo mostra «review».</translation>
    </message>
    <message>
        <source>--verdict is good, better, wrong or example.</source>
        <translation>--verdict è good, better, wrong o example.</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewSide</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n commento</numerusform>
            <numerusform>%n commenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s) on your replies</source>
        <translation>
            <numerusform>%n nuovo commento alle tue risposte</numerusform>
            <numerusform>%n nuovi commenti alle tue risposte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ReviewStrip</name>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Mostra di nuovo tutte</translation>
    </message>
    <message>
        <source>Look at 20 at random</source>
        <translation>Guardane 20 a caso</translation>
    </message>
    <message>
        <source>20, spread over agents</source>
        <translation>20, divise fra gli agenti</translation>
    </message>
    <message>
        <source>At random, of every agent as many as of the others</source>
        <translation>A caso, di ogni agente quante degli altri</translation>
    </message>
    <message>
        <source>Show figures</source>
        <translation>Mostra i dati</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Esporta come CSV…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sto contando…</translation>
    </message>
    <message numerus="yes">
        <source>%n at random</source>
        <translation>
            <numerusform>%n a caso</numerusform>
            <numerusform>%n a caso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n risposta</numerusform>
            <numerusform>%n risposte</numerusform>
        </translation>
    </message>
    <message>
        <source>The window is too small for the figures.</source>
        <translation>La finestra è troppo piccola per i dati.</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewSummary</name>
    <message>
        <source>The arrow keys go from day to day, Enter lists the replies.</source>
        <translation>Le frecce passano da un giorno all’altro, Invio elenca le risposte.</translation>
    </message>
    <message>
        <source>The arrow keys go from agent to agent, Enter lists the replies.</source>
        <translation>Le frecce passano da un agente all’altro, Invio elenca le risposte.</translation>
    </message>
    <message>
        <source>The arrow keys go through the week, Enter opens the reports.</source>
        <translation>Le frecce scorrono la settimana, Invio apre i resoconti.</translation>
    </message>
    <message>
        <source>Answered as promised</source>
        <translation>Risposte come promesso</translation>
    </message>
    <message>
        <source>Answered as promised, by agent</source>
        <translation>Risposte come promesso, per agente</translation>
    </message>
    <message>
        <source>Still without an answer, by weekday and hour</source>
        <translation>Ancora senza risposta, per giorno e ora</translation>
    </message>
    <message>
        <source>The figures are about all answers of this period, account, agent and audience. The other conditions do not count here.</source>
        <translation>I dati riguardano tutte le risposte di questo periodo, account, agente e destinazione. Le altre condizioni qui non contano.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Open the reports</source>
        <translation>Apri i resoconti</translation>
    </message>
    <message>
        <source>goal %1 %</source>
        <translation>obiettivo %1 %</translation>
    </message>
    <message>
        <source>Goal: %1 % of the promised answers come in time</source>
        <translation>Obiettivo: il %1 % delle risposte promesse arriva in tempo</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sto contando…</translation>
    </message>
    <message>
        <source>No account fits.</source>
        <translation>Nessun account corrisponde.</translation>
    </message>
</context>
<context>
    <name>sportello::ReviewText</name>
    <message>
        <source>deleted since</source>
        <translation>poi eliminato</translation>
    </message>
    <message>
        <source>There is nothing from the customer before this reply.</source>
        <translation>Prima di questa risposta non c’è niente del cliente.</translation>
    </message>
    <message>
        <source>Nobody had asked since our reply before; this is what they wrote last.</source>
        <translation>Nessuno aveva chiesto dopo la nostra risposta precedente; questo è ciò che hanno scritto per ultimo.</translation>
    </message>
    <message>
        <source>They wrote back:</source>
        <translation>Hanno riscritto:</translation>
    </message>
    <message numerus="yes">
        <source>as %1, in %n part(s)</source>
        <translation>
            <numerusform>come %1, in %n parte</numerusform>
            <numerusform>come %1, in %n parti</numerusform>
        </translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>come %1</translation>
    </message>
</context>
<context>
    <name>sportello::Reviews</name>
    <message>
        <source>There is no such reply of ours any more.</source>
        <translation>Questa nostra risposta non c’è più.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Is the disk full? Nothing was kept; make room or choose another folder, then try again.</source>
        <translation>Impossibile scrivere «%1». Il disco è pieno? Non è rimasto niente; libera spazio o scegli un’altra cartella, poi riprova.</translation>
    </message>
</context>
<context>
    <name>sportello::SearchCommand</name>
    <message>
        <source>earlier wording</source>
        <translation>versione precedente</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>canned reply</source>
        <translation>risposta pronta</translation>
    </message>
    <message>
        <source>What is looked for: words, %1, and -word for what must not be there.</source>
        <translation>Che cosa si cerca: parole, %1, e -parola per ciò che non deve esserci.</translation>
    </message>
    <message>
        <source>At most so many; 50 if nothing is said.</source>
        <translation>Al massimo così tanti; 50 se non si dice nulla.</translation>
    </message>
    <message>
        <source>newest or relevance; the first if nothing is said.</source>
        <translation>newest o relevance; il primo se non si dice nulla.</translation>
    </message>
    <message>
        <source>Say what to look for.</source>
        <translation>Di&apos; che cosa cercare.</translation>
    </message>
    <message>
        <source>--limit is a number from 1 to %1.</source>
        <translation>--limit è un numero da 1 a %1.</translation>
    </message>
    <message>
        <source>--order is newest or relevance.</source>
        <translation>--order è newest o relevance.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Non si è trovato nulla.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ORA</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>COSA</translation>
    </message>
    <message>
        <source>WITH</source>
        <translation>CON</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Tu: %1</translation>
    </message>
</context>
<context>
    <name>sportello::SearchField</name>
    <message>
        <source>Search all conversations</source>
        <translation>Cerca in tutte le conversazioni</translation>
    </message>
    <message>
        <source>Words, or is:waiting, network:…, account:…</source>
        <translation>Parole, oppure is:waiting, network:…, account:…</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Salva come vista…</translation>
    </message>
</context>
<context>
    <name>sportello::SearchPage</name>
    <message>
        <source>Show as list</source>
        <translation>Mostra come elenco</translation>
    </message>
    <message>
        <source>The conversations, to work on them</source>
        <translation>Le conversazioni, per lavorarci</translation>
    </message>
    <message>
        <source>Save as view</source>
        <translation>Salva come vista</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Ordine dei risultati</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Prima le più recenti</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Prima le più pertinenti</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ciò che si è trovato</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer words, or the beginning of one with a star behind it, find more.</source>
        <translation>Non si è trovato nulla. Meno parole, o l&apos;inizio di una seguito da un asterisco, trovano di più.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Conteggio…</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Vai a %1</translation>
    </message>
</context>
<context>
    <name>sportello::SearchPreview</name>
    <message>
        <source>Open conversation</source>
        <translation>Apri la conversazione</translation>
    </message>
    <message>
        <source>The conversation around what was found</source>
        <translation>La conversazione intorno a ciò che si è trovato</translation>
    </message>
    <message>
        <source>Previous hit in this conversation</source>
        <translation>Risultato precedente in questa conversazione</translation>
    </message>
    <message>
        <source>Next hit in this conversation</source>
        <translation>Risultato successivo in questa conversazione</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Risposta pronta</translation>
    </message>
    <message>
        <source>Hit %1 of %2 in this conversation</source>
        <translation>Risultato %1 di %2 in questa conversazione</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) in this conversation</source>
        <translation>
            <numerusform>%n risultato in questa conversazione</numerusform>
            <numerusform>%n risultati in questa conversazione</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::SearchWords</name>
    <message>
        <source>Internal note by %1</source>
        <translation>Nota interna di %1</translation>
    </message>
    <message>
        <source>Canned reply</source>
        <translation>Risposta pronta</translation>
    </message>
    <message>
        <source>%1 wrote before an edit</source>
        <translation>%1 ha scritto prima di una modifica</translation>
    </message>
    <message>
        <source>%1 wrote and deleted it</source>
        <translation>%1 ha scritto e poi cancellato</translation>
    </message>
    <message>
        <source>%1 wrote</source>
        <translation>%1 ha scritto</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Pubblico o privato</translation>
    </message>
    <message>
        <source>Who of us wrote</source>
        <translation>Chi di noi ha scritto</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marchio</translation>
    </message>
    <message>
        <source>%1+ messages</source>
        <translation>%1+ messaggi</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n messaggio</numerusform>
            <numerusform>%n messaggi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>14 messages in 11 conversations</comment>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 messages, %3 ms</source>
        <translation>%1 di %2 messaggi, %3 ms</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>senza %1</translation>
    </message>
    <message>
        <source>words %1</source>
        <translation>parole %1</translation>
    </message>
    <message>
        <source>not %1 %2</source>
        <comment>not tag refund</comment>
        <translation>non %1 %2</translation>
    </message>
</context>
<context>
    <name>sportello::SendingPage</name>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source> s</source>
        <comment>after a number of seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Invia subito</translation>
    </message>
    <message>
        <source>Time to take a reply back</source>
        <translation>Tempo per riprendere una risposta</translation>
    </message>
    <message>
        <source>A reply waits this long on this computer before it leaves. Nobody sees it until then.</source>
        <translation>Una risposta aspetta così a lungo su questo computer prima di partire. Fino ad allora non la vede nessuno.</translation>
    </message>
</context>
<context>
    <name>sportello::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Cerca nelle impostazioni</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Argomenti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>sportello::ShowCommand</name>
    <message>
        <source>The conversation, or the end of its identifier.</source>
        <translation>La conversazione, o la fine del suo identificativo.</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(eliminato)</translation>
    </message>
    <message>
        <source>(edited)</source>
        <translation>(modificato)</translation>
    </message>
</context>
<context>
    <name>sportello::SignInDialog</name>
    <message>
        <source>Sign in again as %1</source>
        <translation>Accedi di nuovo come %1</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Apri di nuovo il browser</translation>
    </message>
    <message>
        <source>If the browser shows a code, paste it here:</source>
        <translation>Se il browser mostra un codice, incollalo qui:</translation>
    </message>
    <message>
        <source>Code from the browser</source>
        <translation>Codice dal browser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Campo mancante: %1.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Richiesta a %1…</translation>
    </message>
    <message>
        <source>Your browser asks for your permission. Answer there; this goes on by itself.</source>
        <translation>Il browser chiede il tuo consenso. Rispondi lì; qui si prosegue da sé.</translation>
    </message>
    <message>
        <source>This sign-in is for %1, not for %2. Choose %2 in the browser and try again, or connect %1 as an account of its own.</source>
        <translation>Questo accesso è di %1, non di %2. Scegli %2 nel browser e riprova, oppure collega %1 come account a sé.</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>Usa questo codice</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>Continua nel browser</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
</context>
<context>
    <name>sportello::SignInPage</name>
    <message>
        <source>%1 (optional)</source>
        <translation>%1 (facoltativo)</translation>
    </message>
</context>
<context>
    <name>sportello::SnoozeCommand</name>
    <message>
        <source>A time in words, English or Italian: &quot;tomorrow 9&quot;, &quot;lunedì&quot;, &quot;+2h&quot;, &quot;2026-12-01 08:00&quot;.</source>
        <translation>Un’ora a parole, in inglese o italiano: &quot;tomorrow 9&quot;, &quot;lunedì&quot;, &quot;+2h&quot;, &quot;2026-12-01 08:00&quot;.</translation>
    </message>
    <message>
        <source>It comes back at that time also if they write before.</source>
        <translation>Ritorna a quell’ora anche se scrivono prima.</translation>
    </message>
    <message>
        <source>Say until when with --until.</source>
        <translation>Indica fino a quando con --until.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a time.</source>
        <translation>“%1” non si capisce come ora.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 non esiste.</translation>
    </message>
    <message>
        <source>%1 is over.</source>
        <translation>%1 è già passato.</translation>
    </message>
</context>
<context>
    <name>sportello::SnoozePanel</name>
    <message>
        <source>Remind me then even if they write before</source>
        <translation>Ricordamelo allora anche se scrivono prima</translation>
    </message>
    <message>
        <source>tomorrow 9, monday, in 2 hours…</source>
        <translation>domani alle 9, lunedì, fra 2 ore…</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Fino a quando</translation>
    </message>
    <message>
        <source>Snooze %1 until when?</source>
        <translation>Rimandare %1 fino a quando?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>words and time</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Fino a %1</translation>
    </message>
    <message>
        <source>In two hours</source>
        <translation>Fra due ore</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Stasera</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Domattina</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunedì</translation>
    </message>
    <message>
        <source>Say when.</source>
        <translation>Di’ quando.</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>Qui «%1» non si capisce.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 non esiste.</translation>
    </message>
    <message>
        <source>%1 is over.</source>
        <translation>%1 è già passato.</translation>
    </message>
</context>
<context>
    <name>sportello::SpellMarks</name>
    <message>
        <source>Looking for words…</source>
        <translation>Cerco le parole…</translation>
    </message>
    <message>
        <source>No other word is known</source>
        <translation>Nessun’altra parola nota</translation>
    </message>
    <message>
        <source>Add to everybody&apos;s dictionary</source>
        <translation>Aggiungi al dizionario di tutti</translation>
    </message>
    <message>
        <source>Add to the dictionary of %1</source>
        <translation>Aggiungi al dizionario di %1</translation>
    </message>
    <message>
        <source>Add to my dictionary</source>
        <translation>Aggiungi al mio dizionario</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Ignora qui</translation>
    </message>
</context>
<context>
    <name>sportello::Spelling</name>
    <message>
        <source>Spelling in %1 is not checked: there is no dictionary. The package %2 brings one.</source>
        <translation>L’ortografia in %1 non è controllata: manca il dizionario. Lo porta il pacchetto %2.</translation>
    </message>
    <message>
        <source>Spelling in %1 is not checked: there is no dictionary. Put its .aff and .dic files into the folder %2.</source>
        <translation>L’ortografia in %1 non è controllata: manca il dizionario. Metti i suoi file .aff e .dic nella cartella %2.</translation>
    </message>
    <message>
        <source>There is no word.</source>
        <translation>Manca la parola.</translation>
    </message>
</context>
<context>
    <name>sportello::StagePicture</name>
    <message>
        <source>%1: %2</source>
        <comment>step, what became of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n ended here</source>
        <translation>
            <numerusform>%n finito qui</numerusform>
            <numerusform>%n finiti qui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way here</source>
        <translation>
            <numerusform>%n in corso qui</numerusform>
            <numerusform>%n in corso qui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::StatusLine</name>
    <message>
        <source>No account connected</source>
        <translation>Nessun account collegato</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) working</source>
        <translation>
            <numerusform>%n account attivo</numerusform>
            <numerusform>%n account attivi</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Collegamento in corso…</translation>
    </message>
    <message numerus="yes">
        <source>%n not reachable</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n non raggiungibile</numerusform>
            <numerusform>%n non raggiungibili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed out</source>
        <comment>accounts</comment>
        <translation>
            <numerusform>%n disconnesso</numerusform>
            <numerusform>%n disconnessi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repl(ies) need you</source>
        <translation>
            <numerusform>%n risposta richiede il tuo intervento</numerusform>
            <numerusform>%n risposte richiedono il tuo intervento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repl(ies) waiting to be sent</source>
        <translation>
            <numerusform>%n risposta in attesa di invio</numerusform>
            <numerusform>%n risposte in attesa di invio</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Nulla in attesa di invio</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <comment>20 s ago</comment>
        <translation>Ultimo controllo: %1</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Salvato su questo computer</translation>
    </message>
    <message>
        <source>Show the accounts</source>
        <translation>Mostra gli account</translation>
    </message>
</context>
<context>
    <name>sportello::SyncCommand</name>
    <message>
        <source>One round, the past included, then end. Without it, runs until it is interrupted and prints what changes.</source>
        <translation>Un solo giro, messaggi passati compresi, poi termina. Se manca, continua finché non viene interrotto e mostra ciò che cambia.</translation>
    </message>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>No account is connected.</source>
        <translation>Nessun account è collegato.</translation>
    </message>
    <message>
        <source>Interrupted. What was fetched so far is kept.</source>
        <translation>Interrotto. Ciò che è stato recuperato finora resta.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new message(s)</source>
        <translation>
            <numerusform>%1: %n nuovo messaggio</numerusform>
            <numerusform>%1: %n nuovi messaggi</numerusform>
        </translation>
    </message>
    <message>
        <source>Working.</source>
        <translation>Attivo.</translation>
    </message>
    <message>
        <source>Reply to %1: %2</source>
        <translation>Risposta a %1: %2</translation>
    </message>
</context>
<context>
    <name>sportello::TagAddCommand</name>
    <message>
        <source>What it is called.</source>
        <translation>Come si chiama.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Uno di %1.</translation>
    </message>
    <message>
        <source>A letter or digit that sets it in the window.</source>
        <translation>Una lettera o cifra che la mette nella finestra.</translation>
    </message>
    <message>
        <source>--colour is one of %1.</source>
        <translation>--colour è uno di %1.</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Il nome</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Aggiunta: %1</translation>
    </message>
</context>
<context>
    <name>sportello::TagListCommand</name>
    <message>
        <source>There is no tag “%1”. “tag list” shows those there are.</source>
        <translation>Non c’è un’etichetta “%1”. “tag list” mostra quelle che ci sono.</translation>
    </message>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>There are no tags.</source>
        <translation>Non ci sono etichette.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>COLOUR</source>
        <translation>COLORE</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>TASTO</translation>
    </message>
</context>
<context>
    <name>sportello::TagPanel</name>
    <message>
        <source>Name of a tag, known or new</source>
        <translation>Nome di un’etichetta, nota o nuova</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Etichetta %1</translation>
    </message>
    <message>
        <source>%1 (take off)</source>
        <translation>%1 (togli)</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Nuova etichetta «%1»</translation>
    </message>
</context>
<context>
    <name>sportello::TagRemoveCommand</name>
    <message>
        <source>Its name.</source>
        <translation>Il suo nome.</translation>
    </message>
    <message>
        <source>The tag</source>
        <translation>L’etichetta</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Eliminata: %1</translation>
    </message>
</context>
<context>
    <name>sportello::TagSection</name>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambia</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>Cambia le etichette</translation>
    </message>
    <message>
        <source>No tags.</source>
        <translation>Nessuna etichetta.</translation>
    </message>
    <message>
        <source>Tag %1: show all conversations that have it</source>
        <translation>Etichetta %1: mostra tutte le conversazioni che la hanno</translation>
    </message>
    <message>
        <source>Show all conversations with this tag</source>
        <translation>Mostra tutte le conversazioni con questa etichetta</translation>
    </message>
</context>
<context>
    <name>sportello::TagSetCommand</name>
    <message>
        <source>The tag&apos;s name.</source>
        <translation>Il nome dell’etichetta.</translation>
    </message>
    <message>
        <source>Say which conversations and, last, which tag.</source>
        <translation>Indica quali conversazioni e, per ultima, quale etichetta.</translation>
    </message>
</context>
<context>
    <name>sportello::Tags</name>
    <message>
        <source>Another tag is called “%1” now.</source>
        <translation>Ora un’altra etichetta si chiama «%1».</translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>C’è già un’etichetta «%1».</translation>
    </message>
    <message>
        <source>The key %1 sets the tag “%2”.</source>
        <translation>Il tasto %1 assegna l’etichetta «%2».</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Un’etichetta ha bisogno di un nome.</translation>
    </message>
    <message numerus="yes">
        <source>The name of a tag has at most %n characters.</source>
        <translation>
            <numerusform>Il nome di un’etichetta ha al massimo %n carattere.</numerusform>
            <numerusform>Il nome di un’etichetta ha al massimo %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no tag colour “%1”.</source>
        <translation>Non c’è un colore «%1» per le etichette.</translation>
    </message>
    <message>
        <source>The key of a tag is one letter or digit.</source>
        <translation>Il tasto di un’etichetta è una sola lettera o cifra.</translation>
    </message>
</context>
<context>
    <name>sportello::TagsPage</name>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nuova etichetta</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tasto</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Tags say what a conversation is about. Customers never see them.</source>
        <translation>Le etichette dicono di che cosa tratta una conversazione. I clienti non le vedono mai.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>A letter or digit that sets it from the list.</source>
        <translation>Una lettera o una cifra che la assegna dall’elenco.</translation>
    </message>
    <message>
        <source>Join into</source>
        <translation>Unisci a</translation>
    </message>
    <message>
        <source>Every conversation with this tag gets the other one, and this one is removed.</source>
        <translation>Ogni conversazione con questa etichetta riceve l’altra, e questa viene rimossa.</translation>
    </message>
    <message>
        <source>The tag “%1” is removed from everything.</source>
        <translation>L’etichetta «%1» è stata tolta da tutto.</translation>
    </message>
    <message>
        <source>What had the tag “%1” has “%2” now.</source>
        <translation>Ciò che aveva l’etichetta «%1» ora ha «%2».</translation>
    </message>
</context>
<context>
    <name>sportello::TakeCommand</name>
    <message>
        <source>Also what somebody else has.</source>
        <translation>Anche ciò che ha un’altra persona.</translation>
    </message>
</context>
<context>
    <name>sportello::TakePrivateStrip</name>
    <message>
        <source>Another way</source>
        <translation>Un altro modo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Another way into private</source>
        <translation>Un altro modo per passare in privato</translation>
    </message>
    <message>
        <source>The network did not say in time whether a private message may be sent.</source>
        <translation>La rete non ha detto in tempo se si può inviare un messaggio privato.</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>Riferimento: %1</translation>
    </message>
    <message>
        <source>The network takes no private reply any more until they write.</source>
        <translation>La rete non accetta più risposte private finché il cliente non scrive.</translation>
    </message>
    <message>
        <source>The network takes private replies for %1 more; a new message of theirs begins a new time.</source>
        <translation>La rete accetta risposte private ancora per %1; un nuovo messaggio del cliente fa ripartire il tempo.</translation>
    </message>
    <message>
        <source>This reply does not change how long the network takes private replies: %1 more.</source>
        <translation>Questa risposta non cambia per quanto la rete accetta risposte private: ancora %1.</translation>
    </message>
    <message>
        <source>Closes the public thread with %1: a public reply from %2 that everyone can see. Say nothing in it that was told in private.</source>
        <translation>Chiude la discussione pubblica con %1: una risposta pubblica da %2, visibile a tutti. Non dire nulla di ciò che è stato detto in privato.</translation>
    </message>
</context>
<context>
    <name>sportello::TextCard</name>
    <message>
        <source>%1. %2</source>
        <comment>text, who and when</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>sportello::ThreadHeader</name>
    <message>
        <source>More for this conversation</source>
        <translation>Altro per questa conversazione</translation>
    </message>
    <message>
        <source>public thread</source>
        <translation>discussione pubblica</translation>
    </message>
    <message>
        <source>public review</source>
        <translation>recensione pubblica</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privata</translation>
    </message>
    <message numerus="yes">
        <source>private, with %n more reader(s)</source>
        <translation>
            <numerusform>privata, con %n altro lettore</numerusform>
            <numerusform>privata, con altri %n lettori</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>network, brand, kind of conversation</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>waiting since %1</source>
        <translation>inizio attesa: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Riapri</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Segna chiusa</translation>
    </message>
    <message>
        <source>Open on the network…</source>
        <translation>Apri sulla rete…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copia link</translation>
    </message>
    <message>
        <source>Open the profile on the network…</source>
        <translation>Apri il profilo sulla rete…</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copia l&apos;indirizzo</translation>
    </message>
    <message>
        <source>Go to the public conversation</source>
        <translation>Vai alla conversazione pubblica</translation>
    </message>
    <message>
        <source>Go to the private conversation</source>
        <translation>Vai alla conversazione privata</translation>
    </message>
    <message>
        <source>Show earlier wordings</source>
        <translation>Mostra le versioni precedenti</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Prendi</translation>
    </message>
    <message>
        <source>Show the contact</source>
        <translation>Mostra il contatto</translation>
    </message>
    <message>
        <source>%1, writes in %2</source>
        <translation>%1, scrive in %2</translation>
    </message>
</context>
<context>
    <name>sportello::ThreadView</name>
    <message>
        <source>Goes to %1</source>
        <translation>Porta a %1</translation>
    </message>
    <message>
        <source>The text names another host</source>
        <translation>Il testo nomina un altro sito</translation>
    </message>
    <message>
        <source>Messages of the conversation</source>
        <translation>Messaggi della conversazione</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copia testo</translation>
    </message>
    <message>
        <source>Open %1…</source>
        <translation>Apri %1…</translation>
    </message>
    <message>
        <source>Open on the network…</source>
        <translation>Apri sulla rete…</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Modifica la nota</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Rimuovi la nota</translation>
    </message>
    <message>
        <source>Open this conversation</source>
        <translation>Apri questa conversazione</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a reply, and that it was commented on</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sportello::TiesSection</name>
    <message>
        <source>Same person?</source>
        <translation>Stessa persona?</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an address, a network</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>somebody on file who has not written yet</source>
        <translation>una persona registrata che non ha ancora scritto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name, an address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The same customer number is on file for both: %1.</source>
        <translation>Per entrambi è registrato lo stesso codice cliente: %1.</translation>
    </message>
    <message>
        <source>The same e-mail address is on file for both: %1.</source>
        <translation>Per entrambi è registrato lo stesso indirizzo e-mail: %1.</translation>
    </message>
    <message>
        <source>The same phone is on file for both: %1.</source>
        <translation>Per entrambi è registrato lo stesso telefono: %1.</translation>
    </message>
    <message>
        <source>This handle is on file for them: %1.</source>
        <translation>Per loro è registrato questo profilo: %1.</translation>
    </message>
    <message>
        <source>The same name, and the same user name on both networks: %1.</source>
        <translation>Lo stesso nome, e lo stesso nome utente su entrambe le reti: %1.</translation>
    </message>
    <message>
        <source>The same name, and both are at %1.</source>
        <comment>a domain</comment>
        <translation>Lo stesso nome, ed entrambi sono presso %1.</translation>
    </message>
    <message>
        <source>The same name on both networks, and no common one: %1.</source>
        <translation>Lo stesso nome su entrambe le reti, e non è un nome comune: %1.</translation>
    </message>
    <message>
        <source>May be the same person: %1</source>
        <comment>name and address</comment>
        <translation>Forse è la stessa persona: %1</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Put together with %1: one person</source>
        <translation>Unisci con %1: una sola persona</translation>
    </message>
    <message>
        <source>Somebody else than %1; do not suggest it again</source>
        <translation>Non è %1; non proporlo più</translation>
    </message>
    <message>
        <source>What was on file about somebody</source>
        <translation>Ciò che era registrato su una persona</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Put together here, %1: %2</source>
        <comment>when, what</comment>
        <translation>Unito qui, %1: %2</translation>
    </message>
    <message>
        <source>Separated, %1: %2</source>
        <comment>when, what</comment>
        <translation>Separato, %1: %2</translation>
    </message>
    <message>
        <source>Put together here by %1, %2: %3</source>
        <comment>who, when, what</comment>
        <translation>Unito qui da %1, %2: %3</translation>
    </message>
    <message>
        <source>Separated by %1, %2: %3</source>
        <comment>who, when, what</comment>
        <translation>Separato da %1, %2: %3</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Separa</translation>
    </message>
    <message>
        <source>Take apart again: %1</source>
        <translation>Separa di nuovo: %1</translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>Unisci di nuovo</translation>
    </message>
    <message>
        <source>Put together again: %1</source>
        <translation>Unisci di nuovo: %1</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>sportello::TimePanel</name>
    <message>
        <source>In English or Italian. Enter takes it.</source>
        <translation>In inglese o in italiano. Invio conferma.</translation>
    </message>
</context>
<context>
    <name>sportello::Toast</name>
    <message>
        <source>Undo: %1</source>
        <translation>Annulla: %1</translation>
    </message>
    <message>
        <source>Undo (%1)</source>
        <comment>a key</comment>
        <translation>Annulla (%1)</translation>
    </message>
</context>
<context>
    <name>sportello::ToldInPrivateRule</name>
    <message>
        <source>“%1” was told in private.</source>
        <translation>«%1» è stato detto in privato.</translation>
    </message>
    <message>
        <source>Everyone can read this reply.</source>
        <translation>Tutti possono leggere questa risposta.</translation>
    </message>
    <message>
        <source>Send &amp;privately instead</source>
        <translation>Invia in &amp;privato</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiala</translation>
    </message>
</context>
<context>
    <name>sportello::TooLongRule</name>
    <message numerus="yes">
        <source>%n byte(s) too long.</source>
        <translation>
            <numerusform>Troppo lunga di %n byte.</numerusform>
            <numerusform>Troppo lunga di %n byte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too long.</source>
        <translation>
            <numerusform>Troppo lunga di %n carattere.</numerusform>
            <numerusform>Troppo lunga di %n caratteri.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network takes %1.</source>
        <translation>La rete ne accetta %1.</translation>
    </message>
    <message>
        <source>Take the short version</source>
        <translation>Prendi la versione breve</translation>
    </message>
    <message numerus="yes">
        <source>Send in %n numbered part(s)</source>
        <translation>
            <numerusform>Invia in %n parte numerata</numerusform>
            <numerusform>Invia in %n parti numerate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::TopBar</name>
    <message>
        <source>Practice</source>
        <translation>Esercitazione</translation>
    </message>
</context>
<context>
    <name>sportello::Tray</name>
    <message>
        <source>Sportello: nobody waits</source>
        <translation>Sportello: nessuno aspetta</translation>
    </message>
    <message numerus="yes">
        <source>Sportello: %n wait(s) for an answer</source>
        <translation>
            <numerusform>Sportello: %n persona aspetta una risposta</numerusform>
            <numerusform>Sportello: %n persone aspettano una risposta</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Sportello</source>
        <translation>Apri Sportello</translation>
    </message>
    <message>
        <source>Check for messages now</source>
        <translation>Controlla i messaggi ora</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
</context>
<context>
    <name>sportello::Triage</name>
    <message>
        <source>That time is over.</source>
        <translation>Quel momento è passato.</translation>
    </message>
</context>
<context>
    <name>sportello::TriageDesk</name>
    <message>
        <source>Done: %1 (%2)</source>
        <translation>Conclusa: %1 (%2)</translation>
    </message>
    <message>
        <source>Snoozed until %1: %2</source>
        <translation>Rimandata fino a %1: %2</translation>
    </message>
    <message>
        <source>Tags changed: %1</source>
        <translation>Etichette cambiate: %1</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Presa: %1</translation>
    </message>
    <message>
        <source>Everybody’s again: %1</source>
        <translation>Di nuovo di tutti: %1</translation>
    </message>
    <message>
        <source>%1 has this since %2. Nothing was changed.</source>
        <translation>Ce l’ha %1 da %2. Non è cambiato nulla.</translation>
    </message>
    <message>
        <source>The network takes private replies only until %1, which is before it comes back.</source>
        <translation>La rete accetta risposte private solo fino a %1, cioè prima che ritorni.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversazione</numerusform>
            <numerusform>%n conversazioni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has now: %2</source>
        <comment>a colleague, whom they answer</comment>
        <translation>Ora sono di %1: %2</translation>
    </message>
    <message>
        <source>High priority: %1</source>
        <translation>Priorità alta: %1</translation>
    </message>
    <message>
        <source>Low priority: %1</source>
        <translation>Priorità bassa: %1</translation>
    </message>
    <message>
        <source>Usual priority: %1</source>
        <translation>Priorità normale: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was done, a remark</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a customer, the colleague who answers them</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n stayed with colleagues: %1</source>
        <comment>conversations</comment>
        <translation>
            <numerusform>%n è rimasta a un collega: %1</numerusform>
            <numerusform>%n sono rimaste ai colleghi: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over: %1</source>
        <translation>Presa da un collega: %1</translation>
    </message>
    <message>
        <source>Done: %1 (%2), promises kept</source>
        <translation>Fatto: %1 (%2), promesse mantenute</translation>
    </message>
</context>
<context>
    <name>sportello::Undoer</name>
    <message>
        <source>Done: %1</source>
        <comment>name of a person</comment>
        <translation>Chiusa: %1</translation>
    </message>
    <message>
        <source>Waiting again: %1</source>
        <comment>name of a person</comment>
        <translation>Di nuovo in attesa: %1</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <comment>name of a person</comment>
        <translation>Presa in carico: %1</translation>
    </message>
    <message>
        <source>Waiting for customer: %1</source>
        <comment>name of a person</comment>
        <translation>In attesa del cliente: %1</translation>
    </message>
    <message>
        <source>Snoozed: %1</source>
        <comment>name of a person</comment>
        <translation>Rimandata: %1</translation>
    </message>
    <message>
        <source>On its way: your reply to %1</source>
        <comment>name of a person</comment>
        <translation>In partenza: la tua risposta a %1</translation>
    </message>
    <message numerus="yes">
        <source>Too late: a step can be taken back for %n second(s).</source>
        <translation>
            <numerusform>Troppo tardi: un passo si può annullare per %n secondo.</numerusform>
            <numerusform>Troppo tardi: un passo si può annullare per %n secondi.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Non c&apos;è niente da annullare.</translation>
    </message>
</context>
<context>
    <name>sportello::UnverifiedRule</name>
    <message>
        <source>a card number</source>
        <translation>un numero di carta</translation>
    </message>
    <message>
        <source>an IBAN</source>
        <translation>un IBAN</translation>
    </message>
    <message>
        <source>a codice fiscale</source>
        <translation>un codice fiscale</translation>
    </message>
    <message>
        <source>the number of a passport or an identity card</source>
        <translation>il numero di un passaporto o di una carta d’identità</translation>
    </message>
    <message>
        <source>a booking number</source>
        <translation>un numero di prenotazione</translation>
    </message>
    <message>
        <source>a customer number</source>
        <translation>un codice cliente</translation>
    </message>
    <message>
        <source>This tells them %1, and they are not verified: %2.</source>
        <translation>Così dici %1 a chi non è verificato: %2.</translation>
    </message>
    <message>
        <source>Verify the customer first, or make sure that it is theirs.</source>
        <translation>Prima verifica il cliente, o assicurati che sia un dato suo.</translation>
    </message>
    <message>
        <source>&amp;Mask</source>
        <translation>&amp;Maschera</translation>
    </message>
</context>
<context>
    <name>sportello::VerificationBadge</name>
    <message>
        <source>Verification: %1</source>
        <translation>Verifica: %1</translation>
    </message>
</context>
<context>
    <name>sportello::VerificationBox</name>
    <message>
        <source>Close the verification</source>
        <translation>Chiudi la verifica</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Lista di controllo</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Codice monouso</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>what for, as in “booking”</source>
        <translation>per che cosa, ad esempio «prenotazione»</translation>
    </message>
    <message>
        <source>What they are verified for</source>
        <translation>Per che cosa viene verificato</translation>
    </message>
    <message>
        <source>Your word for it counts as a claim, for a day: it opens nothing that asks for more.</source>
        <translation>La tua parola vale come dichiarazione, per un giorno: non apre nulla che chieda di più.</translation>
    </message>
    <message>
        <source>why you believe them</source>
        <translation>perché gli credi</translation>
    </message>
    <message>
        <source>Why you believe them</source>
        <translation>Perché gli credi</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Annota</translation>
    </message>
    <message>
        <source>Who is %1?</source>
        <translation>Chi è %1?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ritira</translation>
    </message>
    <message>
        <source>Who is writing</source>
        <translation>Chi scrive</translation>
    </message>
</context>
<context>
    <name>sportello::VerificationCodes</name>
    <message>
        <source>The keychain of this computer is not available, and without it there are no codes. Unlock it and try again, or use the checklist.</source>
        <translation>Il portachiavi di questo computer non è disponibile e senza di esso non ci sono codici. Sbloccalo e riprova, oppure usa la lista di controllo.</translation>
    </message>
    <message>
        <source>There is no code in this. Type the eight digits that the customer says.</source>
        <translation>Qui non c&apos;è alcun codice. Scrivi le otto cifre che dice il cliente.</translation>
    </message>
    <message numerus="yes">
        <source>A code has exactly eight digits. %n tries are left.</source>
        <translation>
            <numerusform>Un codice ha esattamente otto cifre. Resta %n tentativo.</numerusform>
            <numerusform>Un codice ha esattamente otto cifre. Restano %n tentativi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is not the code. %n tries are left.</source>
        <translation>
            <numerusform>Non è il codice. Resta %n tentativo.</numerusform>
            <numerusform>Non è il codice. Restano %n tentativi.</numerusform>
        </translation>
    </message>
    <message>
        <source>There were too many wrong codes in this conversation. Use the checklist, or try again tomorrow.</source>
        <translation>In questa conversazione ci sono stati troppi codici sbagliati. Usa la lista di controllo o riprova domani.</translation>
    </message>
    <message>
        <source>This code is over: codes hold for ten minutes. Make a new one.</source>
        <translation>Questo codice è scaduto: i codici valgono dieci minuti. Creane uno nuovo.</translation>
    </message>
    <message>
        <source>This code has been used. Make a new one.</source>
        <translation>Questo codice è già stato usato. Creane uno nuovo.</translation>
    </message>
    <message>
        <source>No code that could be typed in is open for this conversation.</source>
        <translation>Per questa conversazione non c&apos;è alcun codice aperto da digitare.</translation>
    </message>
    <message>
        <source>A code is for a private conversation. Move this one into private first.</source>
        <translation>Un codice serve in una conversazione privata. Porta prima questa in privato.</translation>
    </message>
    <message>
        <source>Others read this conversation too. A code is for one person alone.</source>
        <translation>Anche altri leggono questa conversazione. Un codice è per una persona sola.</translation>
    </message>
    <message>
        <source>This contact is not on file any more.</source>
        <translation>Questo recapito non è più registrato.</translation>
    </message>
    <message>
        <source>Nothing can be sent there. Choose a phone, an e-mail address or a handle on file.</source>
        <translation>Non vi si può inviare nulla. Scegli un telefono, un indirizzo e-mail o un profilo registrato.</translation>
    </message>
    <message>
        <source>This contact was put on file after the customer began to write. A code goes only to what was on file before.</source>
        <translation>Questo recapito è stato registrato dopo che il cliente ha iniziato a scrivere. Un codice va solo a ciò che era registrato prima.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>L&apos;account non è collegato.</translation>
    </message>
    <message>
        <source>A code has to take another way than the conversation that it is for. Choose another account.</source>
        <translation>Un codice deve prendere una via diversa dalla conversazione a cui serve. Scegli un altro account.</translation>
    </message>
    <message>
        <source>The account belongs to another brand.</source>
        <translation>L&apos;account appartiene a un altro marchio.</translation>
    </message>
    <message>
        <source>This account does not reach the contact on file.</source>
        <translation>Questo account non raggiunge il recapito registrato.</translation>
    </message>
    <message>
        <source>The customer writes from this contact already: a code would prove nothing more.</source>
        <translation>Il cliente scrive già da questo recapito: un codice non proverebbe altro.</translation>
    </message>
    <message>
        <source>This customer has had three codes within a day. Use the checklist, or try again tomorrow.</source>
        <translation>Questo cliente ha avuto tre codici in un giorno. Usa la lista di controllo o riprova domani.</translation>
    </message>
    <message>
        <source>There is no text for codes. Write one among the canned replies.</source>
        <translation>Non c&apos;è un testo per i codici. Scrivine uno tra le risposte pronte.</translation>
    </message>
    <message>
        <source>The text has to say where the code stands: {{code}}.</source>
        <translation>Il testo deve dire dove sta il codice: {{code}}.</translation>
    </message>
</context>
<context>
    <name>sportello::VerificationDesk</name>
    <message>
        <source>Who they are is asked in private, where nobody else reads along. Take them private first.</source>
        <translation>Chi è si chiede in privato, dove nessun altro legge. Prima porta il cliente in privato.</translation>
    </message>
    <message>
        <source>Nobody is on file with that. Ask for something else that they should know, or use the checklist.</source>
        <translation>Nessuno è registrato con questo. Chiedi qualcos’altro che dovrebbe sapere, o usa la lista di controllo.</translation>
    </message>
</context>
<context>
    <name>sportello::Verifications</name>
    <message numerus="yes">
        <source>A checklist has at most %n facts.</source>
        <translation>
            <numerusform>Una lista di controllo ha al massimo %n dato.</numerusform>
            <numerusform>Una lista di controllo ha al massimo %n dati.</numerusform>
        </translation>
    </message>
    <message>
        <source>A fact has no name.</source>
        <translation>Un dato non ha nome.</translation>
    </message>
    <message>
        <source>The name of a fact is too long.</source>
        <translation>Il nome di un dato è troppo lungo.</translation>
    </message>
    <message>
        <source>This account has no checklist yet. Make one in the settings.</source>
        <translation>Questo account non ha ancora una lista di controllo. Creala nelle impostazioni.</translation>
    </message>
    <message numerus="yes">
        <source>%n facts are not ticked. Only when all of them match the customer counts as verified.</source>
        <translation>
            <numerusform>%n dato non è spuntato. Il cliente è verificato solo quando corrispondono tutti.</numerusform>
            <numerusform>%n dati non sono spuntati. Il cliente è verificato solo quando corrispondono tutti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why you believe them, in a few words. It is kept with your name.</source>
        <translation>Di’ in poche parole perché gli credi. Viene conservato con il tuo nome.</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>Il motivo è troppo lungo.</translation>
    </message>
</context>
<context>
    <name>sportello::VerifyCommand</name>
    <message>
        <source>There is a word too many.</source>
        <translation>C&apos;è una parola di troppo.</translation>
    </message>
    <message>
        <source>Last record: %1</source>
        <translation>Ultima registrazione: %1</translation>
    </message>
    <message>
        <source>Its hash: %1</source>
        <translation>Il suo hash: %1</translation>
    </message>
</context>
<context>
    <name>sportello::VerifyDialog</name>
    <message>
        <source>Last record and its hash; keep them elsewhere to compare later:</source>
        <translation>Ultima registrazione e il suo hash; conservali altrove per confrontarli in seguito:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>Verifica della cronologia</translation>
    </message>
    <message>
        <source>Each record of what was done here carries a hash of the one before. All of them are read and compared: whatever was changed, removed, added or cut off behind the program&apos;s back shows.</source>
        <translation>Ogni registrazione di ciò che è stato fatto qui porta un hash di quella precedente. Tutte vengono lette e confrontate: si vede tutto ciò che è stato cambiato, tolto, aggiunto o tagliato all&apos;insaputa del programma.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Che cosa è stato trovato</translation>
    </message>
    <message>
        <source>The number of the last record and its hash</source>
        <translation>Il numero dell&apos;ultima registrazione e il suo hash</translation>
    </message>
    <message>
        <source>Copy the number of the last record and its hash</source>
        <translation>Copia il numero dell&apos;ultima registrazione e il suo hash</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lettura della cronologia…</translation>
    </message>
    <message>
        <source>Broken off. Nothing is known of the rest.</source>
        <translation>Interrotto. Del resto non si sa nulla.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n altra</numerusform>
            <numerusform>%n altre</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>sportello::ViewAddCommand</name>
    <message>
        <source>What it is called.</source>
        <translation>Come si chiama.</translation>
    </message>
    <message>
        <source>Which conversations, as with list.</source>
        <translation>Quali conversazioni, come con list.</translation>
    </message>
    <message>
        <source>waiting_longest, last_activity or due; the first if nothing is said.</source>
        <translation>waiting_longest, last_activity o due; se non si dice nulla, la prima.</translation>
    </message>
    <message>
        <source>For the whole team, not for you alone.</source>
        <translation>Per tutta la squadra, non solo per te.</translation>
    </message>
    <message>
        <source>Say what the view is called and what it shows.</source>
        <translation>Indica come si chiama la vista e che cosa mostra.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Una vista ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>--order is waiting_longest, last_activity or due.</source>
        <translation>--order è waiting_longest, last_activity o due.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Aggiunta: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ViewDesk</name>
    <message>
        <source>Drafts and publishing problems are of this computer and cannot be saved as a view. Search for something first.</source>
        <translation>Le bozze e i problemi di pubblicazione riguardano solo questo computer e non si possono salvare come vista. Fai prima una ricerca.</translation>
    </message>
    <message>
        <source>Somebody has removed this view meanwhile.</source>
        <translation>Nel frattempo qualcuno ha rimosso questa vista.</translation>
    </message>
    <message>
        <source>View changed: %1</source>
        <translation>Vista modificata: %1</translation>
    </message>
    <message>
        <source>View saved: %1</source>
        <translation>Vista salvata: %1</translation>
    </message>
    <message>
        <source>View moved: %1</source>
        <translation>Vista spostata: %1</translation>
    </message>
    <message>
        <source>View removed: %1</source>
        <translation>Vista rimossa: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ViewListCommand</name>
    <message>
        <source>There is no view “%1”. “view list” shows those there are.</source>
        <translation>Non c’è una vista “%1”. “view list” mostra quelle che ci sono.</translation>
    </message>
    <message>
        <source>Several views are called “%1”. “view list --json” shows their identifiers.</source>
        <translation>Più viste si chiamano “%1”. “view list --json” mostra i loro identificativi.</translation>
    </message>
    <message>
        <source>Its name or identifier.</source>
        <translation>Il suo nome o identificativo.</translation>
    </message>
    <message>
        <source>Too many arguments.</source>
        <translation>Troppi argomenti.</translation>
    </message>
    <message>
        <source>There are no saved views.</source>
        <translation>Non ci sono viste salvate.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOME</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>RICERCA</translation>
    </message>
    <message>
        <source>WHOSE</source>
        <translation>DI CHI</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>mia</translation>
    </message>
    <message>
        <source>everybody&apos;s</source>
        <translation>di tutti</translation>
    </message>
</context>
<context>
    <name>sportello::ViewPanel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Per tutti</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Tutte le conversazioni</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Salva la vista</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Salva come vista</translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation>Modifica la vista</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Dai un nome alla vista.</translation>
    </message>
</context>
<context>
    <name>sportello::ViewRemoveCommand</name>
    <message>
        <source>The view</source>
        <translation>La vista</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Eliminata: %1</translation>
    </message>
</context>
<context>
    <name>sportello::ViewRenameCommand</name>
    <message>
        <source>What it is called from now on.</source>
        <translation>Come si chiama d’ora in poi.</translation>
    </message>
    <message>
        <source>Say which view and its new name.</source>
        <translation>Indica quale vista e il suo nuovo nome.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Una vista ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>Renamed: %1</source>
        <translation>Rinominata: %1</translation>
    </message>
</context>
<context>
    <name>sportello::WelcomePage</name>
    <message>
        <source>Welcome to Sportello</source>
        <translation>Benvenuti in Sportello</translation>
    </message>
    <message>
        <source>Every message to your brands in one list. You always see who can read your answer, and how long people have been waiting.</source>
        <translation>Tutti i messaggi ai tuoi marchi in un solo elenco. Vedi sempre chi può leggere la risposta e da quanto tempo le persone attendono.</translation>
    </message>
    <message>
        <source>Practise with a made-up hotel</source>
        <translation>Esercitati con un hotel inventato</translation>
    </message>
    <message>
        <source>Answer, make mistakes, take them back. No account needed.</source>
        <translation>Rispondi, sbaglia, torna indietro. Non serve un account.</translation>
    </message>
    <message>
        <source>Made-up guests write to you in several languages, in public and in private.</source>
        <translation>Ospiti inventati ti scrivono in più lingue, in pubblico e in privato.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The send button behaves like the real one.</source>
        <translation>Nulla esce da questo computer. Il pulsante di invio si comporta come quello vero.</translation>
    </message>
    <message>
        <source>The word Practice stays on screen the whole time. Leave when you like.</source>
        <translation>La parola Esercitazione resta sempre sullo schermo. Esci quando vuoi.</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>Accedi con il browser</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>Collega %1</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Collega un account</translation>
    </message>
    <message>
        <source>Start with one. You can add others later.</source>
        <translation>Comincia con uno. Altri si possono aggiungere in seguito.</translation>
    </message>
    <message>
        <source>In a practice profile no real account can be connected.</source>
        <translation>In un profilo di esercitazione non si può collegare un account reale.</translation>
    </message>
    <message>
        <source>Messages are stored on this computer only, in %1</source>
        <translation>I messaggi sono salvati solo su questo computer, in %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>This build of Sportello knows no network.</source>
        <translation>Questa versione di Sportello non conosce nessuna rete.</translation>
    </message>
</context>
<context>
    <name>sportello::WritingSide</name>
    <message>
        <source>Taken back. Your text is a draft again.</source>
        <translation>Ritirata. Il tuo testo è di nuovo una bozza.</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Nota aggiunta</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Nota rimossa</translation>
    </message>
    <message>
        <source>A reply goes to one conversation. Press Esc, then choose one.</source>
        <translation>Una risposta va a una sola conversazione. Premi Esc, poi scegline una.</translation>
    </message>
</context>
<context>
    <name>sportello::WrongLanguageRule</name>
    <message>
        <source>The reply is in %1.</source>
        <translation>La risposta è in %1.</translation>
    </message>
    <message>
        <source>The customer writes %1.</source>
        <translation>Il cliente scrive in %1.</translation>
    </message>
    <message>
        <source>Take the text in %1</source>
        <translation>Prendi il testo in %1</translation>
    </message>
    <message>
        <source>You chose %1.</source>
        <translation>Hai scelto: %1.</translation>
    </message>
</context>
<context>
    <name>sportello::bluesky::Actions</name>
    <message>
        <source>This was meant to be done by another account.</source>
        <translation>Doveva farlo un altro account.</translation>
    </message>
    <message>
        <source>This is not a public post.</source>
        <translation>Questo non è un post pubblico.</translation>
    </message>
    <message>
        <source>Only posts of this account can be deleted.</source>
        <translation>Si possono eliminare solo i post di questo account.</translation>
    </message>
    <message>
        <source>Only answers below a post of this account can be hidden.</source>
        <translation>Si possono nascondere solo le risposte sotto un post di questo account.</translation>
    </message>
    <message>
        <source>No more than %1 answers can be hidden below one post.</source>
        <translation>Sotto un post non si possono nascondere più di %1 risposte.</translation>
    </message>
</context>
<context>
    <name>sportello::bluesky::Images</name>
    <message>
        <source>A picture of this reply cannot be read any more. Attach it again.</source>
        <translation>Un&apos;immagine di questa risposta non si può più leggere. Allegala di nuovo.</translation>
    </message>
    <message>
        <source>A picture of this reply was changed after it was attached. Attach it again.</source>
        <translation>Un&apos;immagine di questa risposta è stata modificata dopo essere stata allegata. Allegala di nuovo.</translation>
    </message>
    <message>
        <source>A file of this reply is not a picture that can be published here.</source>
        <translation>Un file di questa risposta non è un&apos;immagine che si possa pubblicare qui.</translation>
    </message>
    <message>
        <source>A picture of this reply is too large.</source>
        <translation>Un&apos;immagine di questa risposta è troppo grande.</translation>
    </message>
</context>
<context>
    <name>sportello::bluesky::Labels</name>
    <message>
        <source>hidden by moderators</source>
        <translation>nascosto dai moderatori</translation>
    </message>
    <message>
        <source>moderators warn of it</source>
        <translation>i moderatori mettono in guardia</translation>
    </message>
    <message>
        <source>adult content</source>
        <translation>contenuti per adulti</translation>
    </message>
    <message>
        <source>sexually suggestive</source>
        <translation>allusioni sessuali</translation>
    </message>
    <message>
        <source>nudity</source>
        <translation>nudità</translation>
    </message>
    <message>
        <source>disturbing pictures</source>
        <translation>immagini forti</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>fraud</source>
        <translation>truffa</translation>
    </message>
    <message>
        <source>pretends to be somebody else</source>
        <translation>si spaccia per qualcun altro</translation>
    </message>
    <message>
        <source>misleading</source>
        <translation>ingannevole</translation>
    </message>
    <message>
        <source>misinformation</source>
        <translation>disinformazione</translation>
    </message>
    <message>
        <source>rude</source>
        <translation>scortese</translation>
    </message>
    <message>
        <source>intolerant</source>
        <translation>intollerante</translation>
    </message>
    <message>
        <source>threats</source>
        <translation>minacce</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>autolesionismo</translation>
    </message>
    <message>
        <source>dangerous link</source>
        <translation>collegamento pericoloso</translation>
    </message>
    <message>
        <source>security risk</source>
        <translation>rischio per la sicurezza</translation>
    </message>
</context>
<context>
    <name>sportello::bluesky::PostSend</name>
    <message>
        <source>This reply was written for another account.</source>
        <translation>Questa risposta era stata scritta per un altro account.</translation>
    </message>
    <message>
        <source>A private message is not published as a post.</source>
        <translation>Un messaggio privato non si pubblica come post.</translation>
    </message>
    <message>
        <source>This reply does not say which post it answers.</source>
        <translation>Questa risposta non dice a quale post risponde.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n picture(s) can be attached.</source>
        <translation>
            <numerusform>Si può allegare al massimo %n immagine.</numerusform>
            <numerusform>Si possono allegare al massimo %n immagini.</numerusform>
        </translation>
    </message>
    <message>
        <source>This post cannot be answered: its author has blocked the account, or the account has blocked its author.</source>
        <translation>A questo post non si può rispondere: l&apos;autore ha bloccato l&apos;account, o l&apos;account ha bloccato l&apos;autore.</translation>
    </message>
    <message>
        <source>Who began this thread does not let everybody reply, and this account is left out.</source>
        <translation>Chi ha iniziato questa discussione non lascia rispondere tutti, e questo account è escluso.</translation>
    </message>
</context>
<context>
    <name>sportello::mastodon::Sending</name>
    <message>
        <source>A file of this reply cannot be read any more. Attach it again.</source>
        <translation>Un file di questa risposta non è più leggibile. Allegalo di nuovo.</translation>
    </message>
    <message>
        <source>A file of this reply was changed after it was attached. Attach it again.</source>
        <translation>Un file di questa risposta è stato modificato dopo essere stato allegato. Allegalo di nuovo.</translation>
    </message>
    <message>
        <source>This reply was written for another account.</source>
        <translation>Questa risposta è stata scritta per un altro account.</translation>
    </message>
    <message>
        <source>This private message has no recipient.</source>
        <translation>Questo messaggio privato non ha destinatari.</translation>
    </message>
    <message numerus="yes">
        <source>Everybody who is mentioned can read a private message. Not meant to read it: %1</source>
        <translation>
            <numerusform>Chiunque sia menzionato può leggere un messaggio privato. Non dovrebbe leggerlo: %1</numerusform>
            <numerusform>Chiunque sia menzionato può leggere un messaggio privato. Non dovrebbero leggerlo: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
