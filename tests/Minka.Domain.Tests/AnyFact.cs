using System.Collections;
using System.Reflection;
using CsCheck;
using Minka.Domain.Organizations;

namespace Minka.Domain.Tests;

/// <summary>
/// Facts of every kind with any values whatsoever, as damaged or foreign bytes could bring them: extreme amounts and dates,
/// unknown ids beside known ones, null strings and lists, enums that do not exist.
/// </summary>
static class AnyFact
{
    const int IdsInPool = 6;
    static readonly Type[] kinds = [.. typeof(IFact).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IFact))).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>A fact with the stamp under which it is written.</summary>
    public static readonly Gen<(IFact Fact, Stamp Stamp)> Gen = Of(_ => true);

    /// <summary>The same, of some kinds only.</summary>
    public static Gen<(IFact Fact, Stamp Stamp)> Of(Func<Type, bool> chosen)
    {
        Type[] among = [.. kinds.Where(chosen)];
        return CsCheck.Gen.Int.Select(seed => Written(among, new Random(seed)));
    }

    static (IFact Fact, Stamp Stamp) Written(Type[] among, Random chance)
    {
        var fact = (IFact)Record(among[chance.Next(among.Length)], chance, 0);
        var recorded = Date(chance);
        var stamp = new Stamp(new EntryRef(Pooled(chance), chance.NextInt64()), Pooled(chance), new PersonId(Pooled(chance)), new PersonId(Pooled(chance)),
            DateTimeOffset.UnixEpoch.AddSeconds(chance.Next()), recorded, fact is IDatedFact dated ? dated.Date : recorded);
        return (fact, stamp);
    }

    static object? Any(Type type, Random chance, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare) return chance.Next(3) == 0 ? null : Any(bare, chance, depth);
        if (type == typeof(string)) return Text(chance);
        if (type == typeof(int)) return chance.Next(4) switch { 0 => int.MaxValue, 1 => int.MinValue, _ => chance.Next(-2, 9) };
        if (type == typeof(long)) return Amount(chance);
        if (type == typeof(bool)) return chance.Next(2) == 0;
        if (type == typeof(Guid)) return Pooled(chance);
        if (type == typeof(DateOnly)) return Date(chance);
        if (type == typeof(TimeOnly)) return new TimeOnly(chance.NextInt64(TimeOnly.MaxValue.Ticks));
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.UnixEpoch.AddSeconds(chance.Next());
        if (type.IsEnum) return Enum.ToObject(type, chance.Next(5) == 0 ? 99 : chance.Next(Enum.GetValues(type).Length + 1));
        if (type.IsGenericType && type.IsInterface && type.IsAssignableTo(typeof(IEnumerable))) return List(type.GetGenericArguments()[0], chance, depth);
        if (!type.IsValueType && chance.Next(8) == 0) return null;
        return Record(type, chance, depth + 1);
    }

    static object Record(Type type, Random chance, int depth)
    {
        var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(c => c.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} has no constructor");
        return maker.Invoke([.. maker.GetParameters().Select(p => Any(p.ParameterType, chance, depth))]);
    }

    static IList? List(Type item, Random chance, int depth)
    {
        if (chance.Next(6) == 0) return null;
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = chance.Next(depth > 2 ? 2 : 4); i > 0; i--) list.Add(Any(item, chance, depth + 1));
        return list;
    }

    static string? Text(Random chance) => chance.Next(7) switch { 0 => null, 1 => "", 2 => "rice", 3 => "oil", 4 => "assets::\n ñ", 5 => "price.member", _ => new string('x', chance.Next(300)) };
    static long Amount(Random chance) => chance.Next(6) switch { 0 => long.MaxValue, 1 => long.MinValue, 2 => chance.NextInt64(long.MinValue, long.MaxValue), 3 => 1_000_000_000_000, _ => chance.Next(-50, 5000) };
    static DateOnly Date(Random chance) => chance.Next(6) switch { 0 => DateOnly.MinValue, 1 => DateOnly.MaxValue, _ => Story.FirstDay.AddDays(chance.Next(-20, 40)) };
    static Guid Pooled(Random chance) => new(chance.Next(IdsInPool), 0, 0, new byte[8]);
}
