using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Minka.Domain.Offices;
using Minka.Domain.Organizations;
using Minka.Hosting.Facts;

namespace Minka.Hosting.Tests.Fitting;

/// <summary>The domain's facts, and a few that only these tests know.</summary>
static class Known
{
    static readonly Type[] ofTests = [typeof(ThingSaid), typeof(WordsSaid), typeof(PotWeighed)];

    static readonly Dictionary<(string, int), Func<JsonObject, JsonObject>> upcasts = new(Upcasts.All)
    {
        [("test.pot-weighed", 1)] = old => new JsonObject { ["grams"] = (long)(old["kilos"]!.GetValue<double>() * 1000) },
        [("test.pot-weighed", 2)] = old => new JsonObject { ["grams"] = old["grams"]!.DeepClone(), ["pot"] = "big" },
    };

    public static FactRegistry Registry { get; } = new([.. FactRegistry.FactsIn(typeof(IFact).Assembly), .. ofTests], [.. FactRegistry.AreaContexts, TestFacts.Default], upcasts);
}

[FactKind("test.thing-said")]
public sealed record ThingSaid(long Number, Guid Id) : IFact;

[FactKind("test.words-said", Erasable = true)]
public sealed record WordsSaid(string Words, Sealed? Document) : IFact;

[FactKind("test.pot-weighed", 3)]
public sealed record PotWeighed(long Grams, string Pot) : IFact;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ThingSaid))]
[JsonSerializable(typeof(WordsSaid))]
[JsonSerializable(typeof(PotWeighed))]
sealed partial class TestFacts : JsonSerializerContext;

/// <summary>Accepted as it is: what happened, happened.</summary>
public sealed record Say(params IReadOnlyList<IFact> Facts) : ICommand
{
    public Power Needs => Power.Found;
    public Outcome Decide(Organization organization, Act act) => Outcome.Accept(Facts);
}

public sealed record SayNo : ICommand
{
    public Power Needs => Power.Found;
    public Outcome Decide(Organization organization, Act act) => Outcome.Refuse(new NothingToSettle());
}
