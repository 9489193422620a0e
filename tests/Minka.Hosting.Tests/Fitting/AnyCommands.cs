using System.Collections;
using System.Reflection;
using Minka.Domain.Amounts;
using Minka.Domain.Organizations;
using Minka.Journal;

namespace Minka.Hosting.Tests.Fitting;

/// <summary>
/// Commands and facts of every type of the domain, filled by chance with what was seen before (the same people, lots, keys)
/// so that a good part of them is accepted. A new command takes part without anybody listing it.
/// </summary>
sealed class AnyCommands(int seed, DateOnly today)
{
    static readonly Type[] commands = [.. typeof(ICommand).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(ICommand)))];

    readonly Random chance = new(seed);
    readonly SeededChance ids = new(seed);
    readonly NullabilityInfoContext nullability = new();
    readonly Dictionary<Type, List<object>> seen = new()
    {
        [typeof(string)] = ["rice", "lentils", "oil", "salt", "olla de la loma", "Rosa", "tercera mesa"],
    };

    public DateOnly Today { get; set; } = today;

    public ICommand Command() => (ICommand)Record(commands[chance.Next(commands.Length)]);
    public IFact Fact(IReadOnlyList<Type> types) => (IFact)Record(types[chance.Next(types.Count)]);
    public int Below(int limit) => chance.Next(limit);

    /// <summary>Of somebody seen before, mostly of Rosa, who founded it.</summary>
    public Act Act(TimeProvider clock)
    {
        var says = chance.Next(3) == 0 && seen.TryGetValue(typeof(PersonId), out var people) ? (PersonId)people[chance.Next(people.Count)] : Acts.Rosa;
        return new Act(ids.NextId(), says, Acts.Rosa, clock.Today(), clock.GetUtcNow());
    }

    /// <summary>Remembers the ids and words of a fact for what comes later.</summary>
    public void See(object? thing)
    {
        if (thing is null or bool) return;
        var type = thing.GetType();
        if (type.Namespace?.StartsWith("Minka", StringComparison.Ordinal) != true && thing is not (Guid or string or IEnumerable)) return;
        if (thing is string or Guid || (type.IsValueType && type.GetProperty("Value") is not null)) Remember(type, thing);
        else if (thing is IEnumerable list) foreach (var element in list) See(element);
        else if (!type.IsEnum) foreach (var property in type.GetProperties()) if (property.GetIndexParameters().Length == 0) See(property.GetValue(thing));
    }

    void Remember(Type type, object thing)
    {
        if (!seen.TryGetValue(type, out var known)) seen[type] = known = [];
        if (known.Count < 200 && !known.Contains(thing)) known.Add(thing);
    }

    object? Any(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return chance.Next(3) == 0 ? null : Any(inner);
        if (seen.TryGetValue(type, out var known) && known.Count > 0 && chance.Next(10) > 0) return known[chance.Next(known.Count)];
        if (type == typeof(string)) return chance.Next(4) == 0 ? "" : $"palabra {chance.Next(9)}";
        if (type == typeof(bool)) return chance.Next(2) == 0;
        if (type == typeof(int)) return chance.Next(20) == 0 ? chance.Next() : chance.Next(0, 30);
        if (type == typeof(long)) return chance.Next(20) == 0 ? chance.NextInt64(long.MinValue, long.MaxValue) : chance.NextInt64(0, 30_000);
        if (type == typeof(Guid)) return new Guid(chance.Next(5), 7, 7, new byte[8]);
        if (type == typeof(DateOnly)) return Today.AddDays(-chance.Next(40));
        if (type == typeof(TimeOnly)) return new TimeOnly(chance.Next(24), 0);
        if (type == typeof(Soles)) return new Soles(chance.Next(5_000));
        if (type == typeof(Sealed)) return new Sealed("40" + chance.Next(100_000, 999_999));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(chance.Next(Enum.GetValues(type).Length));
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable))) return Several(type.GetGenericArguments()[0]);
        return Record(type);
    }

    bool MayBeNull(ParameterInfo parameter) => nullability.Create(parameter).ReadState == NullabilityState.Nullable;

    IList Several(Type element)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var n = chance.Next(4); n > 0; n--) list.Add(Any(element));
        return list;
    }

    object Record(Type type)
    {
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length);
        if (constructor is null) return Activator.CreateInstance(type)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => MayBeNull(p) && chance.Next(3) == 0 ? null : Any(p.ParameterType))]);
    }
}
