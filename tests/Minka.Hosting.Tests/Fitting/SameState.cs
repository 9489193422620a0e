using System.Collections;
using System.Reflection;
using Minka.Domain.Organizations;

namespace Minka.Hosting.Tests.Fitting;

/// <summary>
/// Compares two object graphs down to their private fields, whatever the books will hold one day. Order counts in lists and
/// not in sets and dictionaries; who shares an instance with whom doesn't count.
/// </summary>
sealed class SameState
{
    readonly HashSet<(object, object)> compared = new(new ByReference());
    readonly List<string> differences = [];

    public static IReadOnlyList<string> Differences(object left, object right)
    {
        var same = new SameState();
        same.Compare(left, right, left.GetType().Name);
        return same.differences;
    }

    void Compare(object? left, object? right, string path)
    {
        if (differences.Count >= 10 || ReferenceEquals(left, right)) return;
        if (left is null || right is null || left.GetType() != right.GetType())
        {
            differences.Add($"{path}: {left ?? "null"} / {right ?? "null"}");
            return;
        }
        if (left is Delegate or Type) return;
        if (IsValue(left.GetType()))
        {
            if (!left.Equals(right)) differences.Add($"{path}: {left} / {right}");
            return;
        }
        if (!left.GetType().IsValueType && !compared.Add((left, right))) return;
        if (left is Book) ReadEverything(left, right);
        if (left is IDictionary dictionary) CompareByKey(dictionary, (IDictionary)right, path);
        else if (left is IEnumerable sequence and not string && !IsRecord(left.GetType())) CompareElements(sequence, (IEnumerable)right, path);
        else
            foreach (var field in FieldsOf(left.GetType())) Compare(field.GetValue(left), field.GetValue(right), $"{path}.{Plain(field.Name)}");
    }

    /// <summary>What a book works out when it is asked and keeps is worked out on both sides first.</summary>
    static void ReadEverything(params object[] books)
    {
        foreach (var book in books)
            foreach (var property in book.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0)) property.GetValue(book);
    }

    void CompareByKey(IDictionary left, IDictionary right, string path)
    {
        if (left.Count != right.Count) differences.Add($"{path}: {left.Count} keys / {right.Count} keys");
        foreach (DictionaryEntry entry in left)
            if (right.Contains(entry.Key)) Compare(entry.Value, right[entry.Key], $"{path}[{entry.Key}]");
            else differences.Add($"{path}[{entry.Key}] is missing");
    }

    void CompareElements(IEnumerable left, IEnumerable right, string path)
    {
        var (one, other) = (left.Cast<object?>().ToList(), right.Cast<object?>().ToList());
        if (one.Count != other.Count) differences.Add($"{path}: {one.Count} / {other.Count}");
        else if (left.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISet<>)))
        {
            if (!one.ToHashSet().SetEquals(other)) differences.Add($"{path}: other elements");
        }
        else
            for (var i = 0; i < one.Count; i++) Compare(one[i], other[i], $"{path}[{i}]");
    }

    static bool IsValue(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || (type.IsValueType && type.Namespace == "System" && !type.IsGenericType)
        || (type.IsValueType && FieldsOf(type).All(f => IsValue(f.FieldType)));

    static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
    }

    static string Plain(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>')] : field;

    sealed class ByReference : IEqualityComparer<(object, object)>
    {
        public bool Equals((object, object) x, (object, object) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);
        public int GetHashCode((object, object) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item1), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item2));
    }
}
