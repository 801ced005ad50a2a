package vn.lienthong.signing.pdf;

import java.util.List;
import java.util.stream.Stream;

/**
 * The texts that tell where things belong on an official document. They come with the rules of presentation in force,
 * so they are given, not built in. In each list the earlier text wins.
 *
 * @param number before the number, such as {@code Số:}
 * @param date the date line, such as {@code ngày … tháng … năm …}
 * @param capacity above the signature: capacity in which somebody signs, such as {@code TM.} or {@code KT.}
 * @param signerName below the signature; usually the name of the person who signs
 */
public record AnchorRules(List<String> number, List<String> date, List<String> capacity, List<String> signerName) {

    public AnchorRules {
        number = List.copyOf(number);
        date = List.copyOf(date);
        capacity = List.copyOf(capacity);
        signerName = List.copyOf(signerName);
    }

    List<String> all() {
        return Stream.of(number, date, capacity, signerName).flatMap(List::stream).distinct().toList();
    }
}
