namespace Minka.Architecture.Tests;

/// <summary>
/// Families of texts whose ids are made of a name in the code: `refusal.` + the refusal's type; `form.` + why what was typed
/// cannot be read. Families that a screen
/// writes out ("drawing." + name, $"step.{name}") are found by themselves and need no line here.
/// </summary>
static class TextFamilies
{
    public static readonly string[] All =
        ["refusal.", "power.", "post.", "setting.", "done.", "discrepancy.", "form."];
}
