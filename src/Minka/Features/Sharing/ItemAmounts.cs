using Minka.Domain.Organizations;
using Minka.Features.Storeroom;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Sharing;

/// <summary>Some foods with their amounts as plain questions of a small form: what, and how much of it.</summary>
public static class ItemAmounts
{
    /// <param name="known">What stands there already.</param>
    public static IEnumerable<Question> Ask(Organization books, Visit visit, string name, int lines, IReadOnlyList<(string Item, long Quantity)>? known = null)
    {
        Choice[] items = [.. books.Store.Choices.Select(i => new Choice(i.Key, i.Name))];
        for (var i = 0; i < lines; i++)
        {
            var (item, quantity) = known is not null && i < known.Count ? (known[i].Item, books.Store.Say(known[i].Item, known[i].Quantity)) : (null, null);
            yield return new Question(QuestionKind.Select, $"{name}[{i}].Item", visit.T.Of("share.item", ("n", i + 1)), item) { Choices = items, Empty = visit.T["market.item.choose"], Optional = i > 0 };
            yield return new Question(QuestionKind.Text, $"{name}[{i}]", visit.T["share.amount"], quantity) { Hint = i == 0 ? visit.T["loan.quantity.hint"] : null, Optional = i > 0 };
        }
    }

    /// <summary>The lines on which a food was chosen or an amount typed, without gaps; the first stays the first.</summary>
    public static IReadOnlyList<(string Item, long Quantity)> Read(Organization books, Posted posted, string name, int lines)
    {
        var read = new List<(string, long)>();
        for (var i = 0; i < lines; i++)
        {
            var field = $"{name}[{i}]";
            if (posted.Text(field + ".Item") is not { } key)
            {
                if (posted.Has(field)) posted.Wrong(field + ".Item", "store.choose-item");
                continue;
            }
            if (books.Store.Find(key) is not { } item) posted.Wrong(field + ".Item", "store.choose-item");
            else if (!posted.Has(field)) posted.Wrong(field, "loan.quantity-missing");
            else read.Add((key, posted.Quantity(field, item) ?? 0));
        }
        return read;
    }
}
