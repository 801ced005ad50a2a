package vn.lienthong.engine.document;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;

/**
 * A document as the page of another one names it: never its subject.
 *
 * @param id     null for who may not read it
 * @param code   number and symbol; null before there is one
 * @param issuer who sent it; null for the agency's own documents
 * @param date   day of issue
 */
public record ReplyLink(@Nullable DocumentId id, Direction direction, String state, @Nullable String code,
        @Nullable String issuer, @Nullable LocalDate date) {}
