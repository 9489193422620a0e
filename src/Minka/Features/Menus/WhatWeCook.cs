using Minka.Domain.Kitchen;
using Minka.Domain.Menus;
using Minka.Domain.Offices;
using Minka.Features.Daily;
using Minka.Features.Storeroom;
using Minka.Locale;
using Minka.Ui;
using Minka.Web;

namespace Minka.Features.Menus;

/// <summary>«¿Qué cocinamos mañana con lo que hay?»: the week planned, each day explained; one dish changed, the rest asked again; taken into the day book.</summary>
public static class WhatWeCook
{
    public static void Map(Routes routes)
    {
        routes.Get("/menus", Power.SeeBooks, (Visit visit, AskedMenus menus, string? quiero) => Page(visit, menus, MenuWishes.Read(quiero), [], StatusCodes.Status200OK));
        routes.Get("/menus/cambiar", Power.PlanMenu, (Visit visit, AskedMenus menus, string? dia, string? quiero) => Change(visit, menus, dia, MenuWishes.Read(quiero)));
        routes.Post("/menus", Power.PlanMenu, Take);
    }

    static async Task<IResult> Take(HttpContext context, Visit visit, AskedMenus menus)
    {
        var posted = await context.ReadPosted(visit);
        var wishes = MenuWishes.Read(posted.Text(MenuWishes.Field));
        var days = posted.Many("Days").Select(WeekView.ReadPosting).OfType<ChosenDay>().Take(MenuQuestion.DaysMax + 1).ToArray();
        var result = await visit.Do(posted, new AcceptMenus(days));
        return result.Done ? Answers.GoOn("/menus/compras", "menus-taken") : Page(visit, menus, wishes, result.Errors, result.Status);
    }

    static IResult Page(Visit visit, AskedMenus menus, MenuWishes wishes, IReadOnlyList<FieldError> errors, int status)
    {
        var asked = menus.Ask(visit, wishes);
        return Answers.Page<MenusPage>(new { View = visit.Read(o => WeekView.Of(o, visit, asked, wishes)), ActId = visit.NewActId(), Errors = errors }, status);
    }

    /// <summary>Every dish that could take the place, the ones with all in the store first.</summary>
    static IResult Change(Visit visit, AskedMenus menus, string? dia, MenuWishes wishes)
    {
        var asked = menus.Ask(visit, wishes);
        if (Days.Read(dia) is not { } date || asked.Answer.Days.FirstOrDefault(d => d.Date == date) is not { } day) return Results.LocalRedirect(wishes.Url("/menus"));
        var parts = visit.Read(o => Courses.All.Select(course => new ChangePart(visit.T["menus.part." + course], DishDrawing.Of(course),
        [
            .. from dish in asked.Question.Dishes
               where dish.Course == course
               let cost = CostOf(asked, day.With(course, dish.Key))
               orderby dish.Key != day.Of(course), cost
               select new ChangeDish(WeekView.NameOf(o, dish.Key) ?? dish.Key, cost == 0 ? visit.T["menus.change.none"] : visit.T.Of("menus.change.buys", ("price", new Domain.Amounts.Soles(cost / 1_000))), dish.Key == day.Of(course), wishes.With(date, course, dish.Key).Url("/menus")),
        ])).ToArray());
        return Answers.Page<ChangeDishPage>(new { Day = DateWords.WeekdayDayMonth(date), Parts = parts, BackUrl = wishes.Url("/menus") });
    }

    /// <summary>What would have to be bought that day with this meal, the other days as planned.</summary>
    static long CostOf(AskedMenu asked, ChosenDay meal) =>
        StoreRun.Of(asked.Question, [.. asked.Answer.Days.Select(d => d.Date == meal.Date ? meal : d)]).Days.First(d => d.Day.Date == meal.Date).BoughtThousandths;
}

/// <summary>A dish that could take the place of another.</summary>
public sealed record ChangeDish(string Name, string Detail, bool IsNow, string Url);

/// <summary>One course of the day with its dishes.</summary>
public sealed record ChangePart(string Name, string Icon, IReadOnlyList<ChangeDish> Dishes);
