using System.Reflection;
using System.Text;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;

namespace Minka.Hosting.Tests.Facts;

public class FixtureTests
{
    [Fact]
    public void Every_fact_of_the_domain_has_a_kind_and_no_two_share_one()
    {
        var facts = FactRegistry.FactsIn(typeof(IFact).Assembly).ToArray();
        Assert.DoesNotContain(facts, f => f.GetCustomAttribute<FactKindAttribute>() is null);
        Assert.Empty(facts.GroupBy(f => f.GetCustomAttribute<FactKindAttribute>()!.Kind).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(facts.Length, FactRegistry.OfDomain.All.Count);
    }

    [Fact]
    public void Every_fact_of_the_domain_is_listed_in_the_context_of_its_area()
    {
        var options = new System.Text.Json.JsonSerializerOptions();
        Assert.Empty(FactRegistry.OfDomain.All.Where(f => FactRegistry.AreaContexts.All(c => c.GetTypeInfo(f.Type, options) is null)).Select(f => f.Type.Name));
    }

    [Fact]
    public void Every_kind_has_a_fixture_of_each_version_up_to_the_present()
    {
        var missing = FactRegistry.OfDomain.All.SelectMany(f => Enumerable.Range(1, f.Version).Select(v => (f.Kind, v))).Where(f => !File.Exists(Fixtures.PathOf(f.Kind, f.v)));
        Assert.True(!missing.Any(), $"no fixture: {string.Join(", ", missing)}; run bin/fixtures");
    }

    [Fact]
    public void Bytes_that_were_ever_written_load_for_ever()
    {
        var codec = Fixtures.Codec();
        Assert.All(Fixtures.All(), f => Assert.IsType<DecodedFact.Readable>(codec.Decode(f.Kind, f.Version, f.Json)));
    }

    [Fact]
    public void Nothing_of_a_fact_is_lost_in_its_bytes()
    {
        var codec = Fixtures.Codec();
        Assert.All(FactRegistry.OfDomain.All, kind =>
        {
            var fact = SampleFacts.Of(kind.Type);
            var encoded = codec.Encode(fact);
            var decoded = Assert.IsType<DecodedFact.Readable>(codec.Decode(encoded.Kind, encoded.Version, encoded.Json));
            Assert.Equivalent(fact, decoded.Fact, strict: true);
            Assert.Equal(Encoding.UTF8.GetString(encoded.Json), Encoding.UTF8.GetString(codec.Encode(decoded.Fact).Json));
        });
    }

    [Fact]
    public void The_present_version_still_writes_the_bytes_of_its_fixture()
    {
        var codec = Fixtures.Codec();
        Assert.All(Fixtures.All().Where(f => FactRegistry.OfDomain.Find(f.Kind)?.Version == f.Version), f =>
        {
            var fact = ((DecodedFact.Readable)codec.Decode(f.Kind, f.Version, f.Json)).Fact;
            Assert.Equal(Encoding.UTF8.GetString(f.Json), Encoding.UTF8.GetString(codec.Encode(fact).Json));
        });
    }

    /// <summary>Run by bin/fixtures after a fact was added.</summary>
    [Fact(Explicit = true)]
    public void Write_missing_fixtures() =>
        TestContext.Current.TestOutputHelper!.WriteLine($"written: {string.Join(", ", Fixtures.WriteMissing())}");
}
