package vn.lienthong.engine.shared;

import java.util.UUID;

/** Makes ids that sort by the time they were made (UUID version 7, RFC 9562), so that indexes grow at one end. */
public interface IdSource {
    UUID next();
}
