/// The words of Portuguese, of Portugal and Brazil, that the scanner knows: closed lists of the language, not names of people or outlets.
enum PortugueseWords {
    static let entries: [(WordClass, String)] = [
        (
            .say,
            """
            disse disseram dizem diz afirmou afirmaram afirma afirmam garantiu garantiram garante garantem sublinhou sublinharam sublinha destacou \
            destacaram destaca declarou declararam declara referiu referiram refere acrescentou acrescentaram acrescenta explicou explicaram explica \
            adiantou adiantaram adianta insistiu insistiram insiste admitiu admitiram admite lembrou lembraram lembra recordou recordaram recorda \
            reconheceu reconheceram reconhece advertiu advertiram adverte alertou alertaram alerta avisou avisaram avisa anunciou anunciaram anuncia \
            confirmou confirmaram confirma reiterou reiteraram reitera ressaltou ressalta salientou salientaram salienta frisou frisaram frisa \
            assegurou asseguraram assegura respondeu responderam responde retorquiu replicou contrapôs escreveu escreveram escreve comentou \
            comentaram comenta observou observaram observa apontou argumentou argumentaram argumenta defendeu defenderam defende considerou \
            consideraram considera prosseguiu completou concluiu conclui ironizou ironiza desabafou brincou gracejou informou informaram informa \
            indicou indicaram indica revelou revelaram revela contou contaram lamentou lamentaram lamenta exclamou justificou sustentou \
            sustentaram sustenta enfatizou enfatiza atirou disparou rematou ressalvou ressalva vincou asseverou esclareceu esclarece relatou \
            opinou opina avaliou avalia ponderou pondera previu prevê estimou perguntou perguntaram questionou indagou murmurou resumiu resume \
            precisou reforçou reforça confessou confidenciou
            """
        ),
        (
            [.say, .compoundPast],
            """
            dito afirmado garantido sublinhado destacado declarado referido acrescentado explicado adiantado insistido admitido lembrado recordado \
            reconhecido advertido alertado avisado anunciado confirmado reiterado salientado assegurado respondido escrito comentado considerado \
            defendido revelado informado indicado lamentado confessado contado
            """
        ),
        (
            [.attitude, .compoundPast],
            "negado desmentido rejeitado descartado acusado classificado criticado prometido chamado falado concordado aceitado aceite qualificado"
        ),
        (
            .attitude,
            """
            comprometeu-se comprometeram-se compromete-se comprometem-se prometeu prometeram promete prometem acordaram acordam concordou concordaram \
            concordam aceitou aceitaram negou negaram nega negam desmentiu desmentiram desmente desmentem rejeitou rejeitaram rejeita rejeitam recusou \
            recusa refutou refuta contestou contesta excluiu exclui descartou descarta acusou acusaram acusa acusam criticou criticaram critica \
            criticam denunciou denunciaram denuncia condenou condenaram condena elogiou elogia classificou classificaram classifica qualificou \
            descreveu descreve chamou chamaram chama falou falaram fala pediu pediram pede pedem exigiu exigiram exige exigem apelou apelaram apela \
            saudou saúda mostrou-se declarou-se disse-se queixou-se manifestou-se prometera dissera
            """
        ),
        (
            .determiner,
            """
            o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela cada ambos ambas todos todas dois duas três quatro cinco vários \
            várias alguns algumas outro outra
            """
        ),
        ([.determiner, .possessive], "seu sua seus suas nosso nossa meu minha"),
        (
            .preposition,
            """
            de do da dos das em no na nos nas ao à aos às com por pelo pela pelos pelas para sem sobre entre desde até perante após durante contra \
            sob num numa neste nesta nesse nessa deste desta dum duma via mediante
            """
        ),
        (.of, "de do da dos das deste desta dum duma"), (.to, "ao à aos às"), (.on, "em no na nos nas num numa"),
        (.opening, "em no na nos nas num numa neste nesta durante ao"), (.by, "por pelo pela pelos pelas"),
        ([.that, .subordinator], "que"), (.relative, "quem cujo cuja cujos cujas"),
        (.subordinator, "quando se porque embora enquanto como onde caso"), (.what, "porquê"),
        ([.pronoun, .thirdPerson, .male, .he], "ele"), ([.pronoun, .thirdPerson, .female, .he], "ela"),
        ([.pronoun, .thirdPerson, .plural], "eles elas"),
        (.pronoun, "eu nós você vocês tu isto isso aquilo ninguém"),
        (
            .auxiliary,
            """
            é são era eram foi foram será serão seria seriam está estão estava estavam esteve tem têm tinha tinham havia haviam há houve teve tiveram \
            tenha tenham tivesse pode podem poderia poderá podia deve devem deveria deverá vai vão ia iam quer querem quis quiseram ficou ficaram
            """
        ),
        (.be, "é são era eram foi foram será serão seria seriam está estão estava estavam"),
        (.negation, "não nunca jamais"), (.conjunction, "e ou mas nem porém"),
        (
            .adverb,
            """
            não também já além ainda depois então mais muito sempre nunca apenas só somente contudo entretanto assim logo agora antes aliás igualmente \
            novamente
            """
        ),
        (.according, "segundo conforme"),
        (.nameParticle, "de do da dos das d e del van von al bin"),
        (
            [.title, .person],
            """
            ministro ministra presidente presidenta primeiro-ministro primeira-ministra premiê porta-voz negociador negociadora embaixador embaixadora \
            chanceler secretário secretária comissário comissária chefe líder diretor diretora director directora delegado delegada deputado deputada \
            senador senadora governador governadora prefeito prefeita autarca rei rainha príncipe vice-presidente vice-ministro vice-ministra \
            representante enviado enviada general coronel almirante conselheiro conselheira subsecretário subsecretária chefe-negociador
            """
        ),
        (
            .person,
            """
            governante diplomata funcionário funcionária fonte homem mulher perito perita especialista analista homólogo homóloga dirigente responsável \
            empresário empresária adjunto adjunta pescador pescadora agricultor agricultora professor professora
            """
        ),
        (
            [.person, .plural],
            """
            partes delegações países governos ministérios jornalistas ministros diplomatas funcionários fontes negociadores especialistas delegados \
            deputados moradores pescadores agricultores associações sindicatos empresários
            """
        ),
        (
            [.person, .collective],
            """
            governo ministério delegação comissão união país gabinete associação confederação federação sindicato empresa companhia partido embaixada \
            parlamento chancelaria organização secretaria presidência
            """
        ),
        ([.title, .abbreviation], "sr sra dr dra"), (.male, "sr dr senhor homem pai irmão filho"),
        (.female, "sra dra senhora mulher mãe irmã filha"),
        (
            .male,
            """
            ministro primeiro-ministro negociador embaixador secretário comissário diretor delegado deputado senador governador prefeito rei príncipe \
            vice-ministro enviado conselheiro funcionário homólogo
            """
        ),
        (
            .female,
            """
            ministra primeira-ministra presidenta negociadora embaixadora secretária comissária diretora delegada deputada senadora governadora prefeita \
            rainha vice-ministra enviada conselheira funcionária homóloga
            """
        ),
        (.title, "senhor senhora"),
        (
            .audience,
            "jornalistas repórteres imprensa parlamento congresso senado assembleia plenário deputados senadores"
        ),
        (
            .occasion,
            """
            entrevista declarações conferência coletiva rede plataforma discurso comunicado nota rádio televisão tv cadeia canal jornal diário carta \
            audiência audição agência conta publicação mensagem
            """
        ),
        (.document, "comunicado relatório texto carta documento rascunho projeto contrato"),
        (.month, "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        (.weekday, "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"),
        (.time, "ontem hoje véspera amanhã manhã tarde noite madrugada semana mês ano dia"),
        (.ordinalTime, "passado passada próximo próxima último última"),
    ]
}
