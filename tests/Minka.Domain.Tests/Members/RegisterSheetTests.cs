using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Domain.Tests.Offices;

namespace Minka.Domain.Tests.Members;

public class RegisterSheetTests
{
    const string Headings = "N°;DNI;Apellido paterno;Apellido Materno;NOMBRES;Gestante;Discapacidad;Dirección completa;Centro poblado;Distrito;Tipo de beneficiario;DNI apoderado;Apellido paterno apoderado;Apellido materno apoderado;Nombres apoderado";

    [Fact]
    public void A_clean_row_is_accepted_and_a_spoilt_one_is_put_right_and_says_how()
    {
        var report = Read(Story.Founded(), "7;10203040;Quispe;Huamán;Rosa;No;No;Mz F Lt 15;La Cumbre;Comas;1;;;;", "8; 1203040 ;Soto ;;Ana;x;NO;;;;Socia;;;;");
        Assert.Equal([RowVerdict.Accepted, RowVerdict.Corrected], report.Rows.Select(r => r.Verdict));
        Assert.Equal(("10203040", MemberKind.Member, 7, 2), (report.Rows[0].Row.Dni, report.Rows[0].Row.Kind, report.Rows[0].Row.Number, report.Rows[0].Line));
        Assert.Equal(("01203040", true, false), (report.Rows[1].Row.Dni, report.Rows[1].Row.Health.Pregnant, report.Rows[1].Row.Health.Disabled));
        Assert.Equal([CorrectionKind.Trimmed, CorrectionKind.DniRestored, CorrectionKind.KindRead, CorrectionKind.FlagRead], report.Rows[1].Corrections.Select(c => c.Kind));
        Assert.Empty(report.Missing);
    }

    [Fact]
    public void Columns_stand_in_any_order_under_any_spelling_and_below_a_title()
    {
        var rows = Csv.Read("PADRÓN DE USUARIOS 2026\n;;\nnombres,APELLIDO PATERNO,Nº,d.n.i,TIPO\nRosa,Quispe,3,10203040,1\n");
        var report = RegisterSheet.Read(Story.Founded().Books, rows, Story.FirstDay);
        var row = Assert.Single(report.Rows).Row;
        Assert.Equal(("Rosa", "Quispe", 3), (row.Name.Given, row.Name.Paternal, row.Number));
        Assert.Contains(SheetColumn.Disabled, report.Missing);
    }

    [Fact]
    public void Columns_of_the_guardian_that_repeat_the_plain_headings_are_the_guardians()
    {
        var rows = Csv.Read("N°;DNI;APELLIDO PATERNO;APELLIDO MATERNO;NOMBRES;TIPO;DNI;APELLIDO PATERNO;APELLIDO MATERNO;NOMBRES\n1;;Soto;;Luis;2;10203040;Quispe;Huamán;Rosa");
        Assert.Equal(new GuardianNames("10203040", "Quispe", "Huamán", "Rosa"), RegisterSheet.Read(Story.Founded().Books, rows, Story.FirstDay).Rows[0].Row.Guardian);
    }

    [Theory]
    [InlineData("1;123;Quispe;;Rosa;;;;;;1;;;;", typeof(NotADni))]
    [InlineData("1;10203040;;;;;;;;;1;;;;", typeof(NameMissing))]
    [InlineData("1;10203040;Quispe;;Rosa;;;;;;;;;;", typeof(KindNotRead))]
    [InlineData("1;99999999;Otra;;Persona;;;;;;1;;;;", typeof(TwiceInTheSheet))]
    [InlineData("1;88888888;Otra;;Persona;;;;;;1;;;;", typeof(DniKnown))]
    [InlineData("1;;Sin;Documento;Julia;;;;;;2;;;;", typeof(TwiceInTheSheet))]
    public void A_row_that_cannot_be_taken_says_why(string row, Type why)
    {
        var story = Story.Founded();
        story.Accepts(new RecordDocument(story.Elena, DocumentKind.Dni, "88888888"));
        var report = Read(story, "2;99999999;Flores;;Nelly;;;;;;1;;;;", "3;;Sin;Documento;Julia;;;;;;2;;;;", row);
        Assert.Equal(why, Assert.Single(report.Rows[2].Refusals).GetType());
        Assert.Equal(RowVerdict.Refused, report.Rows[2].Verdict);
    }

    [Fact]
    public void A_minor_without_guardian_is_refused_where_the_sheet_knows_births()
    {
        var rows = Csv.Read("DNI;APELLIDO PATERNO;NOMBRES;TIPO;FECHA DE NACIMIENTO;NOMBRES DEL APODERADO\n;Soto;Luis;2;20/05/2018;\n;Soto;Ana;2;2018;Rosa\n;Soto;Eva;1;1990-02-01;\n;Soto;Inés;2;ayer;");
        var report = RegisterSheet.Read(Story.Founded().Books, rows, Story.FirstDay);
        Assert.IsType<MinorNeedsGuardian>(Assert.Single(report.Rows[0].Refusals));
        Assert.Equal([Birth.In(2018), Birth.On(new DateOnly(1990, 2, 1)), Birth.Unknown], report.Rows.Skip(1).Select(r => r.Row.Birth));
    }

    [Fact]
    public void A_sheet_without_headings_is_refused_whole()
    {
        Assert.IsType<HeadingsNotFound>(RegisterSheet.Read(Story.Founded().Books, [["hola"], ["1", "Rosa"]], Story.FirstDay).Unreadable);
        Story.Founded().Refuses<HeadingsNotFound>(new ImportRegister([], Story.FirstDay, []));
    }

    [Fact]
    public void Members_open_households_wards_follow_their_guardian_and_the_rest_waits_in_the_tray()
    {
        var story = Story.Founded();
        var facts = Import(story, [],
            "9;10203040;Quispe;Huamán;Rosa;No;No;Mz F Lt 15;La Cumbre;Comas;1;;;;",
            "10;;Soto;Quispe;Luis;;;;;;2;10203040;;;",
            "11;;Soto;Quispe;Ana;;;;;;2;;Quispe;Huamán;Rosa",
            "9;;Rojas;;Pedro;;;;;;2;;;;",
            "x;;Vega;;Carmen;;;;;;3;;;;",
            "12;;Vega;;Tito;;;;;;2;11111111;Nadie;;Sabe",
            "13;1;Mala;;Fila;;;;;;1;;;;");
        Assert.Equal(new RegisterImported(story.Today, Taken: 6, Corrected: 2, Refused: 1, Known: 0, Waiting: 2), facts[0]);
        var register = story.Books.Register;
        var rosa = register.PersonOf(9)!;
        Assert.Equal(["Rosa Quispe Huamán", "Luis Soto Quispe", "Ana Soto Quispe"], register.Households[rosa.Household!.Value].People.Select(p => p.Names!.Full));
        Assert.Equal("Mz F Lt 15", register.Households[rosa.Household!.Value].Address);
        Assert.All([10, 11], number => Assert.Equal(rosa.Id, register.PersonOf(number)!.Guardian));
        Assert.Equal(["Tito Vega", "Pedro Rojas"], register.RowsToPlace.Select(p => p.Names!.Full));
        Assert.Equal([1, 9, 10, 11, 12, 13, 14], register.ActiveOn(story.Today).Select(p => p.Number));
        Assert.Equal([1, 2, 3], register.HouseholdsOn(story.Today).Select(h => h.Number));
    }

    [Fact]
    public void Whoever_waits_is_placed_with_her_wards_and_has_eaten_there_from_the_beginning()
    {
        var story = Story.Founded();
        Import(story, [], "2;;Rojas;;Pedro;;;;;;2;10203040;;;", "3;10203040;Vega;;Carmen;;;;;;2;;;;");
        var (pedro, carmen) = (story.Books.Register.PersonOf(2)!, story.Books.Register.PersonOf(3)!);
        Assert.Equal(carmen.Id, pedro.Guardian);
        story.Today = story.Today.AddDays(3);
        story.Refuses<NoSuchHousehold>(new PlaceRow(carmen.Id, new HouseholdId(new Guid(4, 0, 0, new byte[8])), null));
        story.Accepts(new PlaceRow(carmen.Id, null, null));
        Assert.Empty(story.Books.Register.RowsToPlace);
        Assert.Equal((carmen.Household, carmen.Household), (pedro.Household, pedro.HouseholdOn(Story.FirstDay)));
        story.Refuses<PlacedAlready>(new PlaceRow(carmen.Id, null, null));
    }

    [Fact]
    public void The_founder_found_in_her_own_sheet_is_not_written_twice()
    {
        var story = Story.Founded();
        var facts = Import(story, [new KnownRow(2, story.Elena)], "1;10203040;Quispe;;Elena;;;Mz A;;;1;;;;", "2;;Soto;;Luis;;;;;;2;10203040;;;");
        Assert.Equal((1, 1), (((RegisterImported)facts[0]).Known, ((RegisterImported)facts[0]).Taken));
        var register = story.Books.Register;
        Assert.Equal((2, "Sra. Elena", "Elena Quispe"), (register.People.Count, register.CalledOf(story.Elena), register.People[story.Elena].Names!.Full));
        Assert.Equal(register.HouseholdOf(1)!.Id, register.PersonOf(2)!.Household);
        Assert.Equal("10203040", register.DocumentOf(story.Elena, DocumentKind.Dni, story.Elena, story.Today));
        var again = Assert.IsType<Outcome.Refused>(story.Does(story.Elena, new ImportRegister(Rows("1;10203040;Quispe;;Elena;;;;;;1;;;;"), story.Today, [])));
        Assert.IsType<NothingToImport>(again.Refusals[0]);
    }

    [Fact]
    public void An_import_that_was_a_mistake_is_undone_whole()
    {
        var story = Story.Founded();
        Import(story, [], "2;10203040;Quispe;;Rosa;;;;;;1;;;;", "3;;Soto;;Luis;;;;;;2;;;;");
        story.Accepts(new CorrectAct(story.LastAct, "era el padrón de otro comedor"));
        Assert.Equal([1], story.Books.Register.ActiveOn(story.Today).Select(p => p.Number));
        Assert.Empty(story.Books.Register.RowsToPlace);
        Assert.Equal(4, story.Books.Register.NextPersonNumber);
        Import(story, [], "2;10203040;Quispe;;Rosa;;;;;;1;;;;");
        Assert.Equal("Rosa Quispe", story.Books.Register.PersonOf(4)!.Names!.Full);
    }

    [Fact]
    public void The_export_has_the_fifteen_columns_and_reads_back_as_it_was()
    {
        var story = PowersTests.WithABoard(out var board);
        var secretary = board[Post.Secretary];
        story.Accepts(secretary, new RecordPlace("150110", "Lima", "Lima", "Comas", null, "La Cumbre"));
        story.Accepts(secretary, new ImportRegister(Rows("20;10203040;Quispe;Huamán;Rosa;Sí;No;Mz F Lt 15;La Cumbre;Comas;1;;;;", "21;;Soto;Quispe;Luis;;;;;;2;10203040;;;"), story.Today, []));
        var rosa = story.Books.Register.PersonOf(20)!;
        story.Accepts(secretary, new GrantSolidarity(rosa.Id, "illness", story.Today, null));
        var sheet = RegisterSheet.Write(story.Books, secretary, story.Today);
        Assert.All(sheet, row => Assert.Equal(15, row.Count));
        Assert.Equal(["20", "10203040", "Quispe", "Huamán", "Rosa", "Sí", "No", "Mz F Lt 15", "La Cumbre", "Comas", "1", "", "", "", ""], sheet.Single(r => r[0] == "20"));
        Assert.Equal(["21", "", "Soto", "Quispe", "Luis", "—", "", "Mz F Lt 15", "La Cumbre", "Comas", "2", "10203040", "Quispe", "Huamán", "Rosa"], sheet.Single(r => r[0] == "21"));
        Assert.DoesNotContain(RegisterSheet.Write(story.Books, board[Post.Treasurer], story.Today), row => row.Contains("10203040") || row.Contains("Sí"));
        var fresh = Story.Founded();
        var report = RegisterSheet.Read(fresh.Books, Csv.Read(Csv.Write(sheet)), fresh.Today);
        Assert.DoesNotContain(report.Rows, r => r.Verdict == RowVerdict.Refused);
        Assert.Equal(new OfficialRow(20, "10203040", null, new PersonalName("Rosa", "Quispe", "Huamán", null), new HealthFlags(true, false), "Mz F Lt 15", "La Cumbre", "Comas", MemberKind.Member, Birth.Unknown, null), report.Rows.Single(r => r.Row.Number == 20).Row);
    }

    static IReadOnlyList<IReadOnlyList<string>> Rows(params string[] rows) => Csv.Read(string.Join('\n', [Headings, .. rows]));
    static SheetReport Read(Story story, params string[] rows) => RegisterSheet.Read(story.Books, Rows(rows), story.Today);
    static IReadOnlyList<IFact> Import(Story story, IReadOnlyList<KnownRow> known, params string[] rows) => story.Accepts(new ImportRegister(Rows(rows), story.Today, known));
}
