using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Minka.Architecture.Tests;

/// <summary>A type is named after a thing of the field; these words name nothing.</summary>
public sealed partial class NameTests
{
    static readonly string[] banned =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Services", "Dto", "Data", "Info", "Processor"];

    // Names that .NET demands, or that are the thing itself: the data folder is what `--data` names.
    static readonly string[] allowed = ["DataFolder", "DataFolderOptions"];

    [Fact]
    public void No_type_has_a_name_that_names_nothing() => Law.Holds(Nameless(Assemblies.All.SelectMany(a => a.GetTypes())));

    [Fact]
    public void A_manager_of_member_data_is_seen()
    {
        Law.Sees("MemberManager", Nameless([typeof(MemberManager)]));
        Law.Sees("MemberData", Nameless([typeof(MemberData)]));
        Law.Holds(Nameless([typeof(DatabaseOfFood)]));
    }

    static IEnumerable<string> Nameless(IEnumerable<Type> types) =>
        from type in types
        where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<', StringComparison.Ordinal)
        where !allowed.Contains(type.Name)
        let word = Words().Matches(type.Name).Select(m => m.Value).FirstOrDefault(w => banned.Contains(w))
        where word is not null
        select $"{type.FullName}: «{word}» says nothing; what is it in the life of a kitchen?";

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    sealed class MemberManager;
    sealed class MemberData;
    sealed class DatabaseOfFood;
}
