package vn.lienthong.webapp.start;

import java.util.List;

/** What a feature adds to the message that says the product is ready; beans of this type are found. */
@FunctionalInterface
public interface ReadyMessage {
    List<String> lines();
}
