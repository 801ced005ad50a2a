package vn.lienthong.engine.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/**
 * One revision of a file.
 *
 * @param version counts from 1
 * @param madeBy  null when the system made it
 */
public record FileVersion(int version, FileStage stage, StoredFile file, Instant madeAt, @Nullable PersonId madeBy) {}
