/// The words of Spanish that the scanner knows: closed lists of the language, not names of people or outlets.
enum SpanishWords {
    static let entries: [(WordClass, String)] = [
        (
            .say,
            """
            dijo dijeron afirmó afirmaron señaló señalaron aseguró aseguraron añadió explicó declaró indicó subrayó insistió respondió advirtió anunció \
            reiteró sostuvo manifestó comentó agregó destacó recordó reconoció admitió precisó apuntó concluyó confirmó escribió expresó prometió \
            dice afirma asegura señala explica sostiene añade insiste recalcó puntualizó matizó contestó informó adelantó agradeció alegó apostilló \
            apuntilló argumentó arguyó aclaró acotó bromeó concedió confesó constató consideró defendió detalló enfatizó especificó estimó exclamó \
            expuso ironizó justificó juró lamentó mencionó observó opinó planteó pronosticó proclamó prosiguió ratificó reafirmó relató remarcó \
            replicó reveló sentenció sugirió vaticinó zanjó preguntó preguntaron inquirió explicaron aseguraron añadieron declararon indicaron \
            anunciaron advirtieron dicen afirman aseguran señalan explican sostienen añaden insisten reitera declara indica subraya recuerda \
            reconoce admite precisa apunta concluye confirma responde advierte anuncia destaca agrega comenta manifiesta escribe considera \
            lamenta opina aclara alertó avisó avisa garantizó garantiza alegan quejó contó cuenta cuentan contaba relata narró espetó remató resumió zanja ironiza bromea
            """
        ),
        (
            [.say, .compoundPast],
            "dicho afirmado señalado asegurado añadido explicado declarado indicado subrayado insistido respondido anunciado confesado reconocido advertido prometido recordado manifestado sostenido comentado agregado destacado admitido precisado apuntado concluido confirmado escrito expresado reiterado lamentado aclarado informado avisado alertado revelado sugerido defendido garantizado matizado adelantado sugerido"
        ),
        (
            [.attitude, .compoundPast], "negado desmentido rechazado descartado acusado calificado criticado reprochado"
        ),
        (
            .attitude,
            "comprometió comprometieron compromete comprometen prometieron promete prometen acordó acordaron acuerdan convinieron aceptó aceptaron niega niegan desmiente rechaza rechazan denunció denuncia condenó condena califica describe critica tacha reprochó reprocharon reprocha acusó acusa elogió celebró negó desmintió rechazó descartó negaron desmintieron rechazaron calificó tachó describió criticó llamó habló hablaron pidió pidieron pide piden"
        ),
        (
            .determiner,
            "el la los las un una unos unas este esta estos estas ese esa cada ambos ambas todos todas dos tres cuatro varios varias lo"
        ),
        ([.determiner, .possessive], "su sus nuestro nuestra mi mis"),
        (
            .preposition,
            "de del a al en con por para sin sobre entre desde hasta ante tras durante contra bajo hacia mediante"
        ),
        (.of, "de del"), (.to, "a al"), (.on, "en"), (.opening, "en durante al el"), (.by, "por"),
        ([.that, .subordinator], "que"), (.relative, "quien quienes cual cuyo cuya"),
        (.subordinator, "cuando si porque aunque mientras como donde"), (.what, "qué cómo cuándo quién"),
        ([.pronoun, .thirdPerson, .male, .he], "él éste"), ([.pronoun, .thirdPerson, .female, .he], "ella"),
        ([.pronoun, .thirdPerson, .plural], "ellos ellas"),
        (.pronoun, "yo nosotros usted ustedes tú esto eso nadie"),
        (
            .auxiliary,
            """
            ha han había habían he hemos es son era eran fue fueron será serán sería habría habrían hubiera está están estaba puede pueden podría debe deben debería va van \
            se hay habrá tiene tienen quiere quiso quisieron
            """
        ),
        (.negation, "no nunca jamás"), (.conjunction, "y e o u pero ni sino"),
        (.adverb, "no también ya además aún todavía luego después entonces más muy siempre nunca"),
        (.according, "según"),
        (.nameParticle, "de del la las los y al el van von"),
        (
            [.title, .person],
            """
            ministro ministra presidente presidenta primer primera portavoz negociador negociadora embajador embajadora canciller secretario secretaria \
            comisario comisaria jefe jefa director directora delegado delegada diputado diputada senador senadora gobernador gobernadora alcalde \
            alcaldesa rey reina príncipe vicepresidente vicepresidenta viceministro viceministra representante enviado enviada titular general
            """
        ),
        (
            .person,
            "diplomático diplomática funcionario funcionaria fuente hombre mujer experto experta analista homólogo homóloga adjunto adjunta"
        ),
        (
            [.person, .plural],
            "partes delegaciones países gobiernos ministerios cancilleres periodistas ministros diplomáticos funcionarios fuentes negociadores expertos delegados"
        ),
        (
            [.person, .collective],
            "gobierno ministerio delegación comisión unión parte país oficina cancillería presidencia asociación cofradía sindicato gremio federación embajada empresa compañía"
        ),
        ([.title, .abbreviation], "sr sra dr dra"), (.male, "sr dr señor hombre padre hermano hijo"),
        (.female, "sra dra señora mujer madre hermana hija"),
        (
            .male,
            "ministro negociador embajador secretario comisario director delegado diputado senador gobernador rey príncipe viceministro enviado"
        ),
        (
            .female,
            """
            ministra presidenta negociadora embajadora secretaria comisaria jefa directora delegada diputada senadora gobernadora alcaldesa reina \
            vicepresidenta viceministra enviada
            """
        ),
        (.title, "señor señora"),
        (.audience, "periodistas reporteros prensa parlamento congreso senado asamblea pleno diputados senadores"),
        (
            .occasion,
            "entrevista declaraciones rueda red plataforma conferencia discurso comunicado radio televisión cadena diario periódico carta audiencia comparecencia agencia canal cuenta correo mensaje mitin acto informe"
        ),
        (.document, "comunicado informe texto carta documento borrador"),
        (.month, "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
        (.weekday, "lunes martes miércoles jueves viernes sábado domingo"),
        (.time, "ayer anoche hoy víspera mañana tarde noche semana mes año día"),
        (.ordinalTime, "pasado pasada próximo próxima último última"),
    ]
}
