using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Minka.Domain.Kitchen;
using Minka.Domain.Members;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Web;

namespace Minka.Tests.Web;

/// <summary>
/// Who may come in where: every end point of the route table is asked as every role, and the answers stand in an approved
/// file. A new end point without a row fails; so does a role that gained or lost a door.
/// </summary>
public class RoleMatrixTests
{
    static readonly string[] roles = ["stranger", "enrolled", "member", "left", "cook", "vocal", "storekeeper", "treasurer", "secretary", "fiscal", "president"];

    [Fact]
    public async Task Every_end_point_lets_in_whom_the_approved_matrix_says()
    {
        await using var node = await TestNode.Founded();
        var numbers = await Cast(node);
        var received = new StringBuilder().Append("end point").AppendJoin("", roles.Select(r => " | " + r)).Append('\n');
        var clients = new Dictionary<string, HttpClient>();
        foreach (var role in roles) clients[role] = await Client(node, role, numbers);
        foreach (var (method, pattern, needs) in EndPoints(node))
        {
            Assert.True(needs is not null, $"{method} {pattern} says nothing about who may come in");
            received.Append(method).Append(' ').Append(pattern);
            foreach (var role in roles) received.Append(" | ").Append(await Ask(clients[role], node, role, method, pattern));
            received.Append('\n');
        }
        foreach (var client in clients.Values) client.Dispose();
        Approve("RoleMatrix", received.ToString());
    }

    [Fact]
    public async Task A_post_without_the_antiforgery_token_is_refused_everywhere()
    {
        await using var node = await TestNode.Founded();
        using var client = await Client(node, "founder", new() { ["founder"] = 1 });
        foreach (var (_, pattern, _) in EndPoints(node).Where(e => e.Method == "POST"))
        {
            using var content = new FormUrlEncodedContent([new("acto", "00000000000040008000000000000001")]);
            using var response = await client.PostAsync(Filled(pattern), content);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"POST {pattern} answered {(int)response.StatusCode} to a forged form");
        }
    }

    /// <summary>A board, a cook on turn, a member, and one who left; each has a PIN.</summary>
    static async Task<Dictionary<string, int>> Cast(TestNode node)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var role in roles.Skip(2))
        {
            var household = RegisterHousehold.IdOf(node.LastAct(await node.Do(new RegisterHousehold($"Familia {role}", null, null, node.Today))));
            await node.Do(new RegisterPerson(household, MemberKind.Member, new PersonalName(null, null, null, role), node.Today.AddDays(-9), Birth.In(1970), null, null));
            numbers[role] = node.Kitchen.Read(o => o.Register.People.Values.Max(p => p.Number));
            await node.Node.Folder.Pins.Set(node.Kitchen.Id, Person(node, numbers[role]), TestNode.Pin);
        }
        await node.Do(new NameCrew(node.Today, [new CrewPlace(Person(node, numbers["cook"]), false)]));
        Term Held(Post post, string role) => new(post, Person(node, numbers[role]), node.Today, node.Today.AddYears(2));
        await node.Do(new RecordBoard(node.Today, [Held(Post.President, "president"), Held(Post.Treasurer, "treasurer"), Held(Post.Secretary, "secretary"), Held(Post.Storekeeper, "storekeeper"), Held(Post.Fiscal, "fiscal"), Held(Post.Vocal, "vocal")]));
        return numbers;
    }

    static PersonId Person(TestNode node, int number) => node.Kitchen.Read(o => o.Register.People.Values.Single(p => p.Number == number).Id);

    static async Task<HttpClient> Client(TestNode node, string role, Dictionary<string, int> numbers)
    {
        var cookies = new CookieContainer();
        if (numbers.TryGetValue(role, out var number))
        {
            using var browser = await node.SignedIn(number, TestNode.Pin, cookies);
            if (role == "left") await node.Do(new RecordDeparture(Person(node, number), Departure.Left, node.Today), Person(node, numbers["president"]));
        }
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = node.Address };
        // The name by which a phone of the house calls the node: not its own screen.
        if (role == "stranger") client.DefaultRequestHeaders.Host = "cocina.lan";
        return client;
    }

    static async Task<string> Ask(HttpClient client, TestNode node, string role, string method, string pattern)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern));
        if (method == "POST") request.Content = new FormUrlEncodedContent([]);
        using var response = await client.SendAsync(request);
        return response.StatusCode switch
        {
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.Redirect when response.Headers.Location?.OriginalString is { } to && to.StartsWith("/entrar", StringComparison.Ordinal) && pattern != "/salir" => "sign in",
            HttpStatusCode.Redirect when response.Headers.Location?.OriginalString is "/enlazar" => "enrol",
            HttpStatusCode.InternalServerError => $"fails",
            _ => "in",
        };
    }

    static IEnumerable<(string Method, string Pattern, Needs? Needs)> EndPoints(TestNode node) =>
        from endpoint in node.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where !Minka.Ui.WebFiles.All.Any(f => "/" + f.Path == pattern)
        orderby pattern, method
        select (method, pattern, endpoint.Metadata.GetMetadata<Needs>());

    /// <summary>Ids that exist nowhere, numbers that do: what is asked is who may come in, not what is there.</summary>
    static string Filled(string pattern) => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\w+)(:\w+)?\??\}", m => (m.Groups[1].Value, m.Groups[2].Value) switch
    {
        (_, ":int") => "1",
        (_, ":guid") => "00000000-0000-4000-8000-000000000001",
        ("item", _) => "rice",
        ("date" or "day" or "dia", _) => "2026-11-23",
        _ => "1",
    });

    static void Approve(string name, string received, [CallerFilePath] string here = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(here)!, name + ".approved.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == received) return;
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, name + ".received.txt"), received);
        var changed = received.Split('\n').Except(expected.Split('\n')).Concat(expected.Split('\n').Except(received.Split('\n')).Select(l => "was: " + l));
        Assert.Fail($"The matrix changed; read {name}.received.txt and, when it is meant, let it replace {name}.approved.txt:\n{string.Join('\n', changed)}");
    }
}
