package vn.lienthong.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.lienthong.search.text.TikaRequest.Wanted;

/**
 * The pages of a PDF, as far as the server tells of them.
 *
 * @param letters of each page
 * @param images  the shorter side, in pixels, of the largest image of each page that has one; pages count from 0
 */
record PdfPages(List<Integer> letters, Map<Integer, Integer> images) {
    /** Less than a stamp or a page number has: nothing that anybody wrote to be read. */
    static final int FEW_LETTERS = 20;
    /** The server takes a page with no more than these for one without letters. */
    private static final int LETTERS_OF_BARE_PAGE = 10;
    /** More than marks, number, date and stamps bring to a page; a page of text has four times as many. */
    private static final int LETTERS_OF_MARKS = 400;
    /** Of each side in pixels: no mark or emblem is as large, no legible scan of a page is smaller. */
    private static final int SIDE_OF_PAGE_IMAGE = 500;
    /** A page of A4 at 100 dots an inch; a seal on the short last page of a text is smaller. */
    private static final int SIDE_OF_SURE_PAGE = 800;

    static PdfPages of(JsonNode parts) {
        var letters = new ArrayList<Integer>();
        var counts = parts.path(0).path("pdf:charsPerPage");
        if (counts.isArray()) {
            for (var count : counts) letters.add(lettersIn(count));
        } else if (!counts.isMissingNode()) {
            letters.add(lettersIn(counts));
        }
        return new PdfPages(letters, images(parts));
    }

    private static int lettersIn(JsonNode count) {
        var number = TikaText.number(count);
        return number == null ? Integer.MAX_VALUE : number;
    }

    private static Map<Integer, Integer> images(JsonNode parts) {
        var images = new HashMap<Integer, Integer>();
        for (var part : parts) {
            var width = TikaText.number(part.path("tiff:ImageWidth"));
            var height = TikaText.number(part.path("tiff:ImageLength"));
            if (width == null || height == null) continue;
            images.merge(pageOf(part), Math.min(width, height), Math::max);
        }
        return images;
    }

    /** -1 for what lies on no page of the file itself: an image in a file attached to it. */
    private static int pageOf(JsonNode part) {
        var page = TikaText.number(part.path("tika_pg:page_number"));
        return page == null || !part.path("X-TIKA:embedded_depth").asString("").equals("1") ? -1 : page - 1;
    }

    /** Whether the file as a whole is a scan, or one with the marks of signatures on its pages. */
    boolean areMostlyBlank(@Nullable Integer all) {
        if (all == null || letters.isEmpty()) return false;
        var limit = images.values().stream().anyMatch(side -> side >= SIDE_OF_PAGE_IMAGE)
                ? LETTERS_OF_MARKS
                : FEW_LETTERS;
        return letters.stream().filter(count -> count < limit).count() * 2 > all;
    }

    /** Pages that are next to nothing but an image: blank ones and those with a seal below their text are none. */
    List<Integer> scans() {
        var scans = new ArrayList<Integer>();
        for (var page = 0; page < letters.size(); page++) {
            if (isScan(letters.get(page), images.getOrDefault(page, 0))) scans.add(page);
        }
        return scans;
    }

    private static boolean isScan(int letters, int side) {
        if (letters < FEW_LETTERS) return side >= SIDE_OF_PAGE_IMAGE;
        return letters < LETTERS_OF_MARKS && side >= SIDE_OF_SURE_PAGE;
    }

    /** Pages of text among scanned ones need no recognition, unless the server could not tell them apart. */
    Wanted wanted(@Nullable Integer all) {
        var scans = scans();
        var tellsApart = !scans.isEmpty() && !areMostlyBlank(all)
                && scans.stream().allMatch(page -> letters.get(page) < LETTERS_OF_BARE_PAGE);
        if (!tellsApart) return new Wanted(false, all);
        var bare = letters.stream().filter(count -> count <= LETTERS_OF_BARE_PAGE).count();
        return new Wanted(true, Math.toIntExact(bare));
    }
}
