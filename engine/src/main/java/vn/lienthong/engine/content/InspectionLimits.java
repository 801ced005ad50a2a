package vn.lienthong.engine.content;

/**
 * How far inspection goes before it calls a file a bomb.
 *
 * @param unpackedBytes of everything inside together
 * @param ratio         unpacked to packed size, once more than {@code ratioFromBytes} are unpacked
 * @param entries       files in an archive
 * @param nesting       archives within archives
 * @param pixels        of an image, width times height
 */
public record InspectionLimits(long unpackedBytes, long ratio, long ratioFromBytes, long entries, long nesting,
        long pixels) {}
