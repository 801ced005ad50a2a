package vn.lienthong.signing.pdf;

/** What a search for the places of number, date and signature came to. */
public sealed interface PlacementsOutcome permits ProposedPlacements, Refused {}
