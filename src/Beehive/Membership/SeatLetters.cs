using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.Membership;

/// <summary>What somebody is written who gets a seat or gives one up.</summary>
public sealed class SeatLetters(Origin origin, Here here)
{
    public Letter Given(string email, Appointment appointment, Seat seat, Board board) => new LetterText(origin, $"Your seat at {board.Name}")
        .Say($"You hold a seat at {board.Name}: {seat.Label}.")
        .Say(Days(appointment))
        .Say("You can sign in with this email address. We send you a link; you need no password.")
        .Link("Sign in", here.Root + "/sign-in")
        .Link($"Read about {board.Name}", board.Address)
        .Why($"The partnership manager of {here.Place.Name} entered your email address for this seat. It is not public.")
        .To(email, $"{appointment.Key}:given", placeId: here.Place.Id);

    public Letter Ended(string email, Appointment appointment, Seat seat, Board board) => new LetterText(origin, $"Your seat at {board.Name} ends")
        .Say($"Your seat at {board.Name} ({seat.Label}) ends. The last day is {Said.Date(appointment.Until)}.")
        .Say("Thank you for your work.")
        .Link($"Read about {board.Name}", board.Address)
        .Why("You held this seat.")
        .To(email, $"{appointment.Key}:ended:{appointment.Until}", placeId: here.Place.Id);

    private static string Days(Appointment appointment) => appointment switch
    {
        { From: { } from, Until: { } until } => $"It is yours from {Said.Date(from)} until {Said.Date(until)}.",
        { From: { } from } => $"It is yours from {Said.Date(from)}.",
        _ => "It is yours from now on.",
    };
}
