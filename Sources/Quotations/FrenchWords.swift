/// The words of French that the scanner knows: closed lists of the language, not names of people or outlets.
enum FrenchWords {
    static let entries: [(WordClass, String)] = [
        (
            [.say, .compoundPast],
            """
            déclaré affirmé ajouté expliqué répondu assuré indiqué précisé souligné estimé annoncé confié lancé rappelé reconnu insisté dit martelé réagi \
            averti prévenu regretté dite dits dites écrit confirmé promis commenté observé résumé fait plaidé prédit admis répété argué argumenté \
            asséné avancé avoué certifié complété concédé conclu confessé constaté déploré détaillé enchaîné exprimé glissé ironisé juré lâché \
            maintenu mentionné noté objecté plaisanté pointé poursuivi prétendu proclamé protesté raconté rassuré relaté relevé renchéri répliqué \
            rétorqué révélé riposté signalé soufflé soupiré soutenu spécifié suggéré tonné tranché tweeté demandé interrogé questionné réitéré réaffirmé
            """
        ),
        (
            [.attitude, .compoundPast],
            "engagé engagée engagés engagées convenu convenue convenus convenues promis accepté condamné fustigé déploré exigé réclamé contesté refusé"
        ),
        (
            .attitude,
            """
            engage engagent s'engage s'engagent s'insurge s'étonne s'inquiète convient conviennent promet promettent acceptent dénonce dénoncent condamne condamnent fustige fustigent critique déplore \
            déplorent regrette regrettent réclame réclament qualifie qualifient évoque évoquent juge jugent accuse accusent salue saluent loue \
            dément démentent nie nient rejette rejettent réfute réfutent conteste contestent exclut excluent récuse
            """
        ),
        (.nounToo, "juge critique loue accuse note lance demande annonce"),
        (
            [.attitude, .compoundPast],
            "exclu récusé accusé appelé exhorté menacé demandé loué parlé évoqué qualifié dénoncé critiqué jugé démenti nié rejeté réfuté écarté salué reproché"
        ),
        (
            .say,
            """
            affirme explique estime note ajoute assure indique précise souligne déclare confie rappelle lance résume insiste écrit répond observe \
            poursuit admet reconnaît dit annonce argue assène avance avertit avoue commente concède conclut confirme constate détaille enchaîne \
            glisse ironise lâche maintient martèle objecte plaide plaisante déplore prévient raconte réagit réitère relate relève renchérit rétorque \
            réplique révèle riposte signale souffle soupire soutient suggère tranche demande interroge réaffirme affirment ajoutent assurent déclarent \
            disent estiment expliquent indiquent précisent rappellent reconnaissent soulignent soutiennent annoncent répondent insistent \
            disait affirmait expliquait estimait jugeait notait ajoutait assurait indiquait précisait soulignait déclarait confiait rappelait lançait \
            résumait insistait écrivait répondait observait poursuivait reconnaissait annonçait avertissait admettait ironisait soupirait promettait \
            disaient estimaient affirmaient jugeaient assuraient expliquaient martèle martelait
            """
        ),
        (.attitude, "parle parlent parlait parlaient"),
        (
            [.say, .participle],
            "ajoutant affirmant assurant précisant expliquant estimant soulignant indiquant rappelant déclarant confiant annonçant"
        ),
        (.determiner, "le la les l un une ce cet cette ces quelques plusieurs tous toutes chaque deux trois quatre"),
        ([.determiner, .possessive], "son sa ses leur leurs notre nos mon ma mes votre vos"),
        (
            .preposition,
            """
            de du des à au aux en dans sur avec pour par sans sous chez vers depuis pendant devant contre entre après avant lors dès d jusque malgré \
            durant
            """
        ),
        (.of, "de du des d"), (.to, "à au aux"), (.on, "sur"), (.opening, "dans en lors sur au à"), (.by, "par"),
        ([.that, .subordinator], "que qu"), (.relative, "qui dont lequel laquelle où"),
        (.subordinator, "quand lorsque si s'il s'ils comme parce puisque tandis alors"), (.what, "pourquoi comment"),
        ([.pronoun, .thirdPerson, .male, .he], "il lui celui-ci"),
        ([.pronoun, .thirdPerson, .female, .he], "elle celle-ci"),
        ([.pronoun, .thirdPerson, .plural], "ils elles eux"), (.pronoun, "je nous vous tu on j c cela ça n"),
        (
            .auxiliary,
            """
            a ont avait avaient s'est s'était ai avons est sont était étaient sera seront serait seraient aura auront aurait auraient peut peuvent pouvait doit \
            doivent devait va vont se s n'a n'ont n'avait n'est ne n'y
            """
        ),
        (.negation, "ne n'a n'ont n'avait pas jamais"), (.conjunction, "et ou mais ni donc or puis"),
        (.adverb, "pas plus aussi encore déjà toujours ensuite puis jamais bien très"), (.according, "selon d'après"),
        (.nameParticle, "de du des la le d van von den der al el ben bin zu zur ter"),
        (
            [.title, .person],
            """
            ministre président présidente premier première négociateur négociatrice porte-parole ambassadeur ambassadrice commissaire chef cheffe \
            directeur directrice secrétaire délégué déléguée député députée sénateur sénatrice gouverneur maire roi reine prince princesse \
            chancelier chancelière général colonel colonelle capitaine commandant commandante lieutenant amiral amirale conseiller conseillère \
            vice-président vice-présidente représentant représentante émissaire avocat avocate
            """
        ),
        (
            .person,
            "proche diplomate responsable fonctionnaire homme femme source témoin expert experte analyste adjoint adjointe homologue"
        ),
        (
            [.person, .plural],
            "délégations parties gouvernements ministères commissions partenaires journalistes ministres diplomates responsables sources négociateurs experts délégués députés"
        ),
        (
            [.person, .collective],
            "gouvernement entourage ministère présidence délégation commission union partie pays bureau syndicat association fédération collectif entreprise société compagnie conseil parti"
        ),
        ([.title, .abbreviation], "m mm mme mlle mmes dr"), ([.title, .abbreviation, .female], "mme mlle"),
        ([.title, .abbreviation, .male], "m"), (.male, "homme père frère fils roi prince"),
        (
            .female,
            """
            ministre-présidente présidente négociatrice ambassadrice cheffe directrice déléguée députée sénatrice reine princesse chancelière \
            conseillère vice-présidente représentante femme mère sœur fille
            """
        ),
        (.audience, "presse journalistes députés sénateurs parlement assemblée sénat délégués"),
        (
            .occasion,
            "conférence réseau plateforme entretien interview communiqué tribune discours radio télévision chaîne journal quotidien agence lettre audition point briefing courriel rapport meeting"
        ),
        (.document, "communiqué rapport texte lettre document projet"),
        (.month, "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        (.weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
        (
            .time,
            "l'année l'an l'époque hier aujourd'hui demain veille lendemain matin midi soir semaine mois année jour nuit après-midi"
        ),
        (.ordinalTime, "dernier dernière prochain prochaine"),
    ]
}
