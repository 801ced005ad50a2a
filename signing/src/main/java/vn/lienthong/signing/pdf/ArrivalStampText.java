package vn.lienthong.signing.pdf;

/**
 * What the arrival stamp says; empty parts are left as dots to be filled by hand.
 *
 * @param agency name of the agency that received the document
 * @param number arrival number
 * @param date arrival date as it shall be read
 * @param transferredTo unit or person who gets it
 */
public record ArrivalStampText(String agency, String number, String date, String transferredTo) {}
