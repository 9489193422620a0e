using Minka.Commands.Walking;
using Minka.Domain.Organizations;
using Minka.Domain.Turns;
using Minka.Domain.Turns.Rosters;
using Minka.Tests.Web;

namespace Minka.Tests.Features.Turns;

/// <summary>The kitchen of <see cref="Board"/> and Nora (6), two cooks a day, with a roster on the wall for the next two weeks.</summary>
sealed record Wall(Board Board, PersonId Nora) : IAsyncDisposable
{
    public const string PinOfNora = "5736";

    /// <summary>The same without a roster.</summary>
    public static async Task<Wall> Empty()
    {
        var board = await Board.Elected();
        var nora = await Neighbours.Add(board.Node, "Sra. Nora");
        Assert.Null(await board.Node.Node.Folder.Pins.Set(board.Node.Kitchen.Id, nora, PinOfNora));
        await board.Node.Do(new DecideSetting(Settings.CrewSize.Key, 2, board.Today, "Asamblea"));
        await board.Node.Do(new DecideSetting(TurnSettings.ByGroups.Key, 0, board.Today, "Asamblea"));
        return new Wall(board, nora);
    }

    public static async Task<Wall> Hung()
    {
        var wall = await Empty();
        var board = wall.Board;
        var (from, to) = (board.Today, board.Today.AddDays(11));
        var asked = board.Read(o => RosterQuestions.Of(o, from, to));
        var kept = await board.Node.Do(new KeepRoster(from, to, new SimpleRoster().Answer(asked.Question), asked.Mark));
        await board.Node.Do(new PublishRoster(kept.OfType<RosterProposed>().Single().Roster));
        Assert.All(wall.Days, d => Assert.Equal(2, wall.In(d).Length));
        return wall;
    }

    public TestNode Node => Board.Node;
    public PersonId[] People => [Board.Elena, Board.Rosa, Board.Hilda, Board.Flor, Board.Justa, Nora];
    public DateOnly[] Days => Board.Read(o => o.Turns.StandingBetween(Board.Today, Board.Today.AddDays(11)).Select(t => t.Key.Day).ToArray());

    public T Read<T>(Func<Organization, T> view) => Board.Read(view);
    public PersonId[] In(DateOnly day) => Read(o => o.Turns.StandingAt(Cook(day))!.Standing.Select(p => p.Person).ToArray());
    public int NumberOf(PersonId person) => Read(o => o.Register.NumberOf(person));
    public string NameOf(PersonId person) => Read(o => o.Register.People[person].Called!);

    public static TurnKey Cook(DateOnly day) => new(day, Duties.Cook);
    public static string Written(DateOnly day) => $"{day:yyyy-MM-dd}|cook";
    public static string Query(DateOnly day) => $"dia={day:yyyy-MM-dd}&tarea=cook";

    public string PinOf(PersonId person) => NumberOf(person) switch { 1 => TestNode.Pin, 2 => Board.PinOfRosa, 3 => Board.PinOfHilda, 4 => Board.PinOfFlor, 5 => Board.PinOfJusta, _ => PinOfNora };
    public Task<SimpleBrowser> Enters(PersonId person) => Node.SignedIn(NumberOf(person), PinOf(person));

    /// <summary>Two who can change a turn of the one for a turn of the other, both of days to come.</summary>
    public (PersonId Asks, PersonId With, DateOnly Mine, DateOnly Theirs) Changeable() => Read(o =>
        (from mine in Days.Skip(1) from theirs in Days.Skip(1) from asks in In(mine) from with in In(theirs)
         where ExchangeRules.Allows(o, Board.Today, asks, with, Cook(mine), Cook(theirs)) && ExchangeRules.Allows(o, Board.Today, asks, with, Cook(mine), null)
         select (asks, with, mine, theirs)).First());

    /// <summary>Others who could take a turn off its owner's hands.</summary>
    public PersonId[] WhoCanTake(PersonId owner, DateOnly day) => Read(o => People.Where(p => ExchangeRules.Allows(o, Board.Today, owner, p, Cook(day), null)).ToArray());

    public ValueTask DisposeAsync() => Board.DisposeAsync();
}
