using Minka.Features.Aid;
using Minka.Features.Authorities;
using Minka.Features.Cash;
using Minka.Features.Belongings;
using Minka.Features.Books;
using Minka.Features.Daily;
using Minka.Features.Entry;
using Minka.Features.Manual;
using Minka.Features.Lending;
using Minka.Features.Looking;
using Minka.Features.Members;
using Minka.Features.Milk;
using Minka.Features.Money;
using Minka.Features.Menus;
using Minka.Features.Organizations;
using Minka.Features.Sharing;
using Minka.Features.Papers;
using Minka.Features.Papers.Typing;
using Minka.Features.Storeroom;
using Minka.Features.Turns;
using Minka.Features.Work;
using Minka.Web;

namespace Minka.Features;

/// <summary>Every screen and act of the program, area by area: the table of contents.</summary>
public static class Screens
{
    public static void Map(Routes routes)
    {
        // Coming in: founding, signing in, a new phone, PINs.
        Found.Map(routes);
        SignIn.Map(routes);
        Preferences.Map(routes);
        LookBack.Map(routes);
        KitchenCalendar.Map(routes);
        EnlistBrowser.Map(routes);
        EnrolledBrowsers.Map(routes);
        GivenPins.Map(routes);

        DayBoard.Map(routes);
        MorningOrders.Map(routes);
        TakeFromStore.Map(routes);
        FoodIsReady.Map(routes);
        ServingWindow.Map(routes);
        TypeTheTotals.Map(routes);
        CloseTheDay.Map(routes);
        RationPage.Map(routes);
        ChooseMenu.Map(routes);
        WriteDish.Map(routes);
        NameTheCrew.Map(routes);
        TypeWeek.Map(routes);
        Correct.Map(routes);

        // Turns: what each can and cannot.
        MyDays.Map(routes);
        ConditionScreens.Map(routes);
        SanctionScreens.Map(routes);

        // What becomes of the turns that hang: changes, absences, who came.
        Exchanges.Map(routes);
        Gaps.Map(routes);
        WhoCame.Map(routes);
        TurnFeed.Map(routes);
        TurnMessage.Map(routes);
        // Turns: mine, the week, what each carries; groups, duties, arranging the roster.
        TurnsHome.Map(routes);
        MyTurns.Map(routes);
        OneTurn.Map(routes);
        TurnWeek.Map(routes);
        CarriedScreen.Map(routes);
        GroupScreens.Map(routes);
        DutyScreens.Map(routes);
        ArrangeRoster.Map(routes);
        OneRoster.Map(routes);
        ChangePlace.Map(routes);

        // Menus and buying.
        WhatWeCook.Map(routes);
        ShoppingScreens.Map(routes);
        PriceScreens.Map(routes);
        RescueScreens.Map(routes);
        JointScreens.Map(routes);
        JointTripScreens.Map(routes);
        SettleScreens.Map(routes);

        ShelfOfStore.Map(routes);
        NewItem.Map(routes);
        ItemCard.Map(routes);
        MeasureItem.Map(routes);
        CountItem.Map(routes);
        ThrowAway.Map(routes);
        FindItem.Map(routes);
        Market.Map(routes);
        Deliveries.Map(routes);
        TakeIn.Map(routes);
        OneDelivery.Map(routes);
        ClaimDelivery.Map(routes);
        ShareThePot.Map(routes);
        Baskets.Map(routes);
        MilkWeek.Map(routes);
        Loans.Map(routes);
        Inventory.Map(routes);
        CountTheThings.Map(routes);

        CashHome.Map(routes);
        SpendMoney.Map(routes);
        TakeMoney.Map(routes);
        ShiftMoney.Map(routes);
        CountTheBox.Map(routes);
        CashBookPages.Map(routes);
        Debts.Map(routes);

        // Money beyond the daily box.
        Contributions.Map(routes);
        Activities.Map(routes);
        SubsidyPages.Map(routes);
        VoucherPages.Map(routes);
        Errands.Map(routes);
        BalancePages.Map(routes);
        Handovers.Map(routes);
        Operations.Map(routes);

        // Work given: hours, communal work days, ayni, going for the organisation.
        WorkHome.Map(routes);
        WriteWork.Map(routes);
        Faenas.Map(routes);
        Representations.Map(routes);
        Aynis.Map(routes);

        // The register.
        Register.Map(routes);
        Newcomer.Map(routes);
        PersonScreen.Map(routes);
        HouseholdScreen.Map(routes);
        ImportScreens.Map(routes);

        // The organisation: rules, board, state of the books.
        OrganizationScreen.Map(routes);
        AdoptScreens.Map(routes);
        StatuteScreens.Map(routes);
        BoardScreens.Map(routes);
        BooksState.Map(routes);
        Differences.Map(routes);
        CopyScreen.Map(routes);
        EraseWords.Map(routes);

        // Aid, the authorities, being ready.
        AidHome.Map(routes);
        ProgrammeScreens.Map(routes);
        ShareScreen.Map(routes);
        ReadyScreens.Map(routes);
        ObservationScreen.Map(routes);
        MayorSheet.Map(routes);
        SupervisionScreens.Map(routes);
        ClaimLetter.Map(routes);
        Certificate.Map(routes);
        HandOut.Map(routes);
        FilingHome.Map(routes);
        FilingScreens.Map(routes);
        PermitScreens.Map(routes);

        // The day book.
        DayBookScreens.Map(routes);

        // How each thing is done.
        ReadManual.Map(routes);
        LookAround.Map(routes);

        // Paper: prints, images, copying by hand, layouts, typing back.
        PapersHome.Map(routes);
        PrintPaper.Map(routes);
        PaperImage.Map(routes);
        CopyByHand.Map(routes);
        Formats.Map(routes);
        TypeSheet.Map(routes);
    }
}
