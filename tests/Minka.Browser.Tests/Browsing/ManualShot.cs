using System.Text.RegularExpressions;
using Minka.Domain.Offices;
using Minka.Tests.Web;

namespace Minka.Browser.Tests.Browsing;

/// <summary>
/// A picture as a page of the manual asks for it: &lt;!-- foto: /pedidos · almacenera · servicio --&gt; above the image. Without
/// more words it is the president, in the morning, on a phone.
/// </summary>
/// <param name="Who">Null: nobody signed in.</param>
public sealed partial record ManualShot(string Name, string Path, Post? Who, bool WhileServing)
{
    static readonly Dictionary<string, Post> posts = new() { ["presidenta"] = Post.President, ["tesorera"] = Post.Treasurer, ["almacenera"] = Post.Storekeeper, ["secretaria"] = Post.Secretary, ["fiscal"] = Post.Fiscal };

    /// <summary>Every picture of a page's source.</summary>
    public static IEnumerable<ManualShot> In(string markdown) => Asked().Matches(markdown).Select(m =>
    {
        var words = m.Groups["how"].Value.Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = words.Skip(1).FirstOrDefault(w => w is not ("afuera" or "servicio") && !posts.ContainsKey(w));
        if (unknown is not null) throw new FormatException($"The manual asks for a picture with «{unknown}»; it knows afuera, servicio, {string.Join(", ", posts.Keys)}.");
        Post? who = words.Contains("afuera") ? null : words.Where(posts.ContainsKey).Select(w => posts[w]).DefaultIfEmpty(Post.President).First();
        return new ManualShot(m.Groups["name"].Value, words[0], who, words.Contains("servicio"));
    });

    public static int NumberOf(TestNode node, Post post) => node.Kitchen.Read(o => o.Register.People[DemoServer.Holder(node, post)].Number);

    [GeneratedRegex(@"^<!-- foto: (?<how>[^\n]+?) -->\n!\[[^\]]+\]\(fotos/(?<name>[a-z0-9-]+\.webp)\)", RegexOptions.Multiline)]
    private static partial Regex Asked();
}
