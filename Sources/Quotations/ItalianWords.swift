/// The words of Italian that the scanner knows: closed lists of the language, not names of people or outlets.
enum ItalianWords {
    static let entries: [(WordClass, String)] = [
        (
            [.say, .compoundPast],
            """
            detto affermato dichiarato aggiunto spiegato sottolineato ribadito precisato annunciato assicurato garantito avvertito ammesso riconosciuto \
            confermato ricordato osservato commentato scritto risposto replicato ribattuto sostenuto insistito concluso raccontato rivelato riferito \
            chiarito esclamato lamentato avvisato evidenziato rilevato rimarcato puntualizzato segnalato informato ironizzato scherzato tagliato \
            confidato postato twittato domandato argomentato considerato auspicato
            """
        ),
        (
            [.attitude, .compoundPast],
            """
            negato smentito respinto escluso rifiutato accusato criticato definito parlato bollato descritto denunciato condannato chiesto proposto \
            impegnato impegnata impegnati impegnate promesso concordato accettato elogiato attaccato chiamato invitato contestato
            """
        ),
        (
            .say,
            """
            dice dicono disse dissero afferma affermano affermò dichiara dichiarano dichiarò aggiunge aggiunse spiega spiegano spiegò sottolinea \
            sottolineano sottolineò ribadisce ribadiscono precisa annuncia annunciano annunciò assicura assicurano avverte avvertono ammette \
            riconosce conferma confermano ricorda ricordano osserva commenta commentano scrive scrivono scrisse risponde rispondono rispose replica \
            replicano replicò sostiene sostengono insiste conclude racconta raccontano raccontò rivela chiarisce lamenta lamentano evidenzia rileva \
            informa ironizza scherza garantisce prosegue esclama
            """
        ),
        ([.say, .participle], "aggiungendo affermando precisando spiegando sottolineando assicurando"),
        (
            .attitude,
            """
            nega negano negò smentisce smentiscono respinge respingono esclude escludono rifiuta accusa accusano accusò critica criticano definisce \
            definiscono definì parla parlano parlò denuncia denunciano condanna elogia chiede chiedono chiese promette promettono impegnano impegna \
            concordano accettano attacca chiama contesta
            """
        ),
        (.nounToo, "replica conferma denuncia accusa critica condanna"),
        (
            .determiner,
            """
            il lo la i gli le l un uno una questo questa questi queste quel quello quella quell ogni entrambi entrambe tutti tutte due tre quattro cinque \
            alcuni alcune qualche altro altra diversi
            """
        ),
        ([.determiner, .possessive], "suo sua suoi sue nostro nostra mio mia"),
        (
            .preposition,
            """
            di del dello della dei degli delle dell d a ad al allo alla ai agli alle all da dal dallo dalla dai dagli dalle dall in nel nello nella nei \
            negli nelle nell su sul sullo sulla sui sugli sulle sull con per tra fra senza contro durante verso presso davanti entro fino dopo prima \
            sotto tramite circa
            """
        ),
        (.of, "di del dello della dei degli delle dell d"), (.to, "a ad al allo alla ai agli alle all"),
        (.on, "su sul sulla sui in nel nella"), (.opening, "in nel nello nella nei nelle nell durante a al alla su"),
        (.by, "da dal dallo dalla dai dagli dalle dall"),
        ([.that, .subordinator], "che"), (.relative, "cui quale quali chi"),
        (.subordinator, "quando se perché mentre come dove benché poiché"), (.what, "cosa perché"),
        ([.pronoun, .thirdPerson, .male, .he], "lui egli"), ([.pronoun, .thirdPerson, .female, .he], "lei ella"),
        ([.pronoun, .thirdPerson, .plural], "loro"),
        (.pronoun, "io noi voi tu ciò nessuno"),
        (
            .auxiliary,
            """
            è sono era erano fu furono sarà saranno sarebbe sarebbero stato stata stati state ha hanno aveva avevano abbia abbiano avrebbe avrebbero avrà \
            avranno ho abbiamo può possono potrebbe potrà deve devono dovrebbe dovrà va vanno vuole vogliono sta stanno si c'è avesse
            """
        ),
        (.be, "è sono era erano fu furono sarà saranno sarebbe stato stata stati state"),
        (.negation, "non mai"), (.conjunction, "e ed o ma né però oppure"),
        (
            .adverb,
            """
            non poi anche già ancora dopo allora più molto sempre mai solo soltanto però invece quindi inoltre infine subito dunque pure tuttavia ora \
            adesso prima
            """
        ),
        (.according, "secondo"),
        (.nameParticle, "di de del della dello dei degli d la lo van von al bin"),
        (
            [.title, .person],
            """
            ministro ministra presidente presidentessa premier portavoce negoziatore negoziatrice capo-negoziatore ambasciatore ambasciatrice cancelliere \
            cancelliera segretario segretaria commissario commissaria capo capa leader direttore direttrice delegato delegata deputato deputata senatore \
            senatrice governatore governatrice sindaco sindaca re regina principe vicepresidente viceministro viceministra sottosegretario \
            sottosegretaria rappresentante inviato inviata generale colonnello ammiraglio consigliere consigliera capodelegazione capogruppo
            """
        ),
        (
            [.title, .person],
            "ingegner ingegnere avvocato avvocata professor professore professoressa dottor dottore dottoressa onorevole"
        ),
        (
            .person,
            """
            diplomatico funzionario funzionaria fonte uomo donna esperto esperta analista omologo omologa collega dirigente responsabile imprenditore \
            imprenditrice pescatore agricoltore vice
            """
        ),
        (
            [.person, .plural],
            """
            parti delegazioni paesi governi ministeri giornalisti ministri diplomatici funzionari fonti negoziatori esperti delegati deputati \
            associazioni sindacati pescatori agricoltori abitanti imprenditori
            """
        ),
        (
            [.person, .collective],
            """
            governo ministero delegazione commissione unione parte paese ufficio associazione confederazione federazione sindacato azienda società \
            compagnia partito ambasciata organizzazione presidenza
            """
        ),
        ([.title, .abbreviation], "sig dott on"), (.title, "signor signora signore"),
        (.male, "signor uomo padre fratello figlio"), (.female, "signora donna madre sorella figlia"),
        (
            .male,
            """
            ministro negoziatore ambasciatore segretario commissario direttore delegato deputato senatore governatore sindaco re principe viceministro \
            sottosegretario inviato consigliere omologo funzionario
            """
        ),
        (
            .female,
            """
            ministra negoziatrice ambasciatrice segretaria commissaria direttrice delegata deputata senatrice governatrice sindaca regina viceministra \
            sottosegretaria inviata consigliera presidentessa cancelliera omologa funzionaria
            """
        ),
        (.audience, "giornalisti cronisti stampa parlamento camera senato assemblea deputati senatori"),
        (
            .occasion,
            """
            intervista dichiarazioni conferenza rete social piattaforma discorso comunicato nota radio televisione tv canale giornale quotidiano lettera \
            audizione agenzia profilo messaggio
            """
        ),
        (.document, "comunicato rapporto testo lettera documento bozza contratto"),
        (.month, "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        (.weekday, "lunedì martedì mercoledì giovedì venerdì sabato domenica"),
        (
            .time,
            "ieri oggi vigilia domani mattina mattinata pomeriggio sera serata stasera stamattina notte settimana mese anno giorno giornata"
        ),
        (.ordinalTime, "scorso scorsa prossimo prossima ultimo ultima"),
    ]
}
