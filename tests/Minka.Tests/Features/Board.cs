using Minka.Domain.Amounts;
using Minka.Domain.Cash;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Tests.Web;

namespace Minka.Tests.Features;

/// <summary>
/// A kitchen with a board, each of another household and with a PIN of her own: Elena president (1), Rosa treasurer (2),
/// Hilda storekeeper (3), Flor fiscal (4); Justa (5) holds no post.
/// </summary>
sealed record Board(TestNode Node, PersonId Elena, PersonId Rosa, PersonId Hilda, PersonId Flor, PersonId Justa) : IAsyncDisposable
{
    public const string PinOfRosa = "7294", PinOfHilda = "6183", PinOfFlor = "9527", PinOfJusta = "4081";

    public static async Task<Board> Elected(DateTimeOffset? now = null)
    {
        var node = await TestNode.Founded(now);
        var board = new Board(node, node.Founder, await Register(node, "Sra. Rosa", PinOfRosa), await Register(node, "Sra. Hilda", PinOfHilda), await Register(node, "Sra. Flor", PinOfFlor), await Register(node, "Sra. Justa", PinOfJusta));
        var since = node.Today.AddDays(-30);
        await node.Do(new RecordBoard(since, [.. new[] { (Post.President, board.Elena), (Post.Treasurer, board.Rosa), (Post.Storekeeper, board.Hilda), (Post.Fiscal, board.Flor) }
            .Select(b => new Term(b.Item1, b.Item2, since, since.AddYears(2)))]));
        return board;
    }

    public DateOnly Today => Node.Today;

    /// <summary>Money that was given to the kitchen and lies in the box.</summary>
    public Task BoxHolds(Soles soles) => Node.Do(new ReceiveMoney(Today.AddDays(-1), IncomeKind.Donation, soles, PaymentMeans.Cash), Rosa);

    public T Read<T>(Func<Organization, T> view) => Node.Kitchen.Read(view);

    public ValueTask DisposeAsync() => Node.DisposeAsync();

    static async Task<PersonId> Register(TestNode node, string called, string pin)
    {
        var opened = await node.Do(new RegisterHousehold(null, null, null, node.Today.AddDays(-60)));
        var household = opened.OfType<HouseholdOpened>().Single().Id;
        var registered = await node.Do(new RegisterPerson(household, MemberKind.Member, new PersonalName(null, null, null, called), node.Today.AddDays(-60), Birth.Unknown, null, null));
        var person = registered.OfType<PersonRegistered>().Single().Id;
        Assert.Null(await node.Node.Folder.Pins.Set(node.Kitchen.Id, person, pin));
        return person;
    }
}
