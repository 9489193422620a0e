using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Minka.Web;

namespace Minka.Tests.Web;

public class HandlerBindingTests
{
    [Theory]
    [InlineData("7", "7")]
    [InlineData("-7", "-7")]
    [InlineData("siete", null)]
    [InlineData("7,5", null)]
    [InlineData("2147483648", null)]
    [InlineData("", null)]
    public void A_number_in_the_address_is_a_number_or_the_address_is_wrong(string typed, string? read) =>
        Assert.Equal(read, Read((int number) => Results.Empty, "/cosas/{number}", c => c.Request.RouteValues["number"] = typed));

    [Theory]
    [InlineData("?n=3", "3")]
    [InlineData("", "")]
    [InlineData("?n=", "")]
    [InlineData("?n=tres", null)]
    public void A_question_that_may_be_left_out_may_be_empty_and_not_nonsense(string question, string? read) =>
        Assert.Equal(read, Read((int? n) => Results.Empty, "/cosas", c => c.Request.QueryString = new QueryString(question)));

    [Theory]
    [InlineData("?q=ajo", "ajo")]
    [InlineData("?q=", "")]
    [InlineData("", null)]
    public void Words_that_a_screen_needs_must_be_asked_and_may_be_empty(string question, string? read) =>
        Assert.Equal(read, Read((string q) => Results.Empty, "/cosas", c => c.Request.QueryString = new QueryString(question)));

    [Fact]
    public void What_is_not_asked_has_what_the_handler_says_and_what_the_program_holds_is_found()
    {
        Assert.Equal("41", Read((int page = 41) => Results.Empty, "/cosas", _ => { }));
        Assert.Equal("System.Object", Read((object held) => Results.Empty, "/cosas", _ => { }));
    }

    [Fact]
    public async Task A_handler_answers_at_once_or_later_and_its_failure_is_its_own()
    {
        var answer = Results.Ok();
        Assert.Same(answer, await Of(() => answer).Call([]));
        Assert.Same(answer, await Of(() => Task.FromResult(answer)).Call([]));
        Assert.Null(await Of(() => Task.CompletedTask).Call([]));
        Assert.Equal("sopa", (await Assert.ThrowsAsync<InvalidDataException>(async () => await Of(IResult () => throw new InvalidDataException("sopa")).Call([]))).Message);
    }

    static HandlerBinding Of(Delegate handler) => new(handler, RoutePatternFactory.Parse("/"));

    /// <summary>What the handler's only parameter is given; null where the address is refused.</summary>
    static string? Read(Delegate handler, string path, Action<HttpContext> asked)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(new object()).BuildServiceProvider() };
        asked(context);
        return new HandlerBinding(handler, RoutePatternFactory.Parse(path)).TryRead(context, out var read) ? $"{read[0]}" : null;
    }
}
