using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Tests.Web;

namespace Minka.Tests.Features;

/// <summary>A kitchen with five households and a board: Elena presides, Rosa keeps the box, Justa watches, Nélida is secretary, Yeni only a member.</summary>
static class Neighbours
{
    public static async Task<TestNode> Kitchen(bool board = true)
    {
        var node = await TestNode.Founded();
        var (rosa, justa, nelida, yeni) = (await Add(node, "Rosa"), await Add(node, "Justa"), await Add(node, "Nélida"), await Add(node, "Yeni"));
        if (board)
        {
            Term Of(Post post, PersonId person) => new(post, person, node.Today.AddMonths(-2), node.Today.AddMonths(22));
            await node.Do(new RecordBoard(node.Today.AddMonths(-2), [Of(Post.President, node.Founder), Of(Post.Treasurer, rosa), Of(Post.Fiscal, justa), Of(Post.Secretary, nelida)]));
        }
        foreach (var person in new[] { rosa, justa, nelida, yeni }) await node.Node.Folder.Pins.Set(node.Kitchen.Id, person, TestNode.Pin);
        return node;
    }

    public static async Task<PersonId> Add(TestNode node, string called, MemberKind kind = MemberKind.Member, HouseholdId? household = null, Birth? birth = null, PersonId? guardian = null)
    {
        var facts = await node.Do(new RegisterPerson(household, kind, new PersonalName(null, null, null, called), node.Today.AddMonths(-6), birth ?? Birth.Unknown, guardian, null));
        return facts.OfType<PersonRegistered>().Single().Id;
    }

    public static PersonId Person(this TestNode node, int number) => node.Kitchen.Read(o => o.Register.PersonOf(number)!.Id);
}
