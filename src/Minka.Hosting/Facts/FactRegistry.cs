using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Facts;

/// <summary>The name, version and type of one kind of fact.</summary>
public sealed record RegisteredFact(string Kind, int Version, bool Erasable, Type Type);

/// <summary>
/// Every kind of fact that can be written and read: found by its <see cref="FactKindAttribute"/>, described by the
/// source-generated context of its area, with the transforms that lift older versions to the present one.
/// </summary>
public sealed class FactRegistry
{
    readonly Dictionary<string, RegisteredFact> byKind = new(StringComparer.Ordinal);
    readonly Dictionary<Type, RegisteredFact> byType = [];

    /// <exception cref="InvalidOperationException">Two facts share a kind, or a fact has none: a bug.</exception>
    public FactRegistry(IEnumerable<Type> facts, IReadOnlyList<IJsonTypeInfoResolver> contexts, IReadOnlyDictionary<(string Kind, int From), Func<JsonObject, JsonObject>> upcasts)
    {
        foreach (var type in facts)
        {
            var name = type.GetCustomAttribute<FactKindAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no kind");
            var fact = new RegisteredFact(name.Kind, name.Version, name.Erasable, type);
            if (!byKind.TryAdd(fact.Kind, fact)) throw new InvalidOperationException($"{type.Name} and {byKind[fact.Kind].Type.Name} share the kind {fact.Kind}");
            byType.Add(type, fact);
        }
        Contexts = contexts;
        Upcasts = upcasts;
    }

    /// <summary>The source-generated contexts of this assembly: one an area, in Facts/AreaFacts.cs.</summary>
    public static IReadOnlyList<IJsonTypeInfoResolver> AreaContexts { get; } =
        [.. typeof(FactRegistry).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JsonSerializerContext))).Select(t => (IJsonTypeInfoResolver)Activator.CreateInstance(t)!)];

    /// <summary>The facts of Minka.Domain.</summary>
    public static FactRegistry OfDomain { get; } = new(FactsIn(typeof(IFact).Assembly), AreaContexts, Facts.Upcasts.All);

    public IReadOnlyCollection<RegisteredFact> All => byKind.Values;
    public IReadOnlyList<IJsonTypeInfoResolver> Contexts { get; }
    internal IReadOnlyDictionary<(string Kind, int From), Func<JsonObject, JsonObject>> Upcasts { get; }

    public RegisteredFact? Find(string kind) => byKind.GetValueOrDefault(kind);
    public RegisteredFact Of(IFact fact) => byType.TryGetValue(fact.GetType(), out var found) ? found : throw new InvalidOperationException($"{fact.GetType().Name} is not registered");

    public static IEnumerable<Type> FactsIn(Assembly assembly) =>
        assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IFact)));
}
