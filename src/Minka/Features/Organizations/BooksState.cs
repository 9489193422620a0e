using Minka.Domain.Offices;
using Minka.Hosting.Live;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Organizations;

/// <summary>How far the books can be trusted, in the words of the page.</summary>
public sealed record BooksView(string? Entry, IReadOnlyList<string> Words, IReadOnlyList<StateLine> Lines);

/// <summary>One thing that was looked at: well, waiting, or wrong.</summary>
public sealed record StateLine(string Icon, string Name, string Detail, TagKind Kind, string Tag);

/// <summary>The state of the books: entries, chain, signatures, and the six words that anybody can keep.</summary>
public static class BooksState
{
    public static void Map(Routes routes) => routes.Get("/organizacion/libros", Power.SeeBooks, (Visit visit) => Answers.Page<BooksStatePage>(new { View = View(visit.Integrity, visit.T) }));

    static BooksView View(Integrity state, Texts words)
    {
        var lines = new List<StateLine>
        {
            new("notebook", words.Of("books.entries", ("n", PrintedCount(state.Entries))), words.Of("books.chains", ("n", state.Chains)), TagKind.Done, words["books.well"]),
            Checked("link-simple", words["books.chain"], words["books.chain.what"], state.HashChain, words),
            Checked("signature", words["books.signatures"], words["books.signatures.what"], state.Signatures, words),
        };
        if (state.Erased > 0) lines.Add(new("leaf", words.Of("books.erased", ("n", state.Erased)), words["books.erased.what"], TagKind.Plain, words["erased"]));
        if (state.Malformed + state.Unfoldable > 0) lines.Add(new("warning", words.Of("books.unread", ("n", state.Malformed + state.Unfoldable)), words["books.unread.what"], TagKind.Warn, words["books.look"]));
        if (state.Unknown.Count > 0) lines.Add(new("question", words.Of("books.newer", ("n", state.Unknown.Values.Sum())), words["books.newer.what"], TagKind.Warn, words["books.look"]));
        if (state.AheadOfClock > 0) lines.Add(new("clock", words.Of("books.ahead", ("n", state.AheadOfClock)), words["books.ahead.what"], TagKind.Warn, words["books.look"]));
        if (state.ClosedToWriting is { } failure) lines.Add(new("prohibit", words["books.closed"], words.Of("failure." + failure, ("code", "-")), TagKind.Warn, words["books.look"]));
        return new BooksView(state.Number, (state.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), lines);
    }

    static StateLine Checked(string icon, string name, string what, Check check, Texts words) => check.State switch
    {
        CheckState.Ok => new(icon, name, what, TagKind.Done, words["books.well"]),
        CheckState.Pending => new(icon, name, what, TagKind.Due, words["books.looking"]),
        CheckState.Unread => new(icon, name, words["books.unchecked.what"], TagKind.Warn, words["books.look"]),
        _ => new(icon, name, words["books.wrong.what"], TagKind.Warn, words["books.wrong"]),
    };

    static string PrintedCount(long count) => Domain.Amounts.PrintedNumber.Grouped(count, 0);
}
