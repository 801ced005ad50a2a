package vn.lienthong.webapp.start;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the server that reads text out of files, ours or another. It may not be there yet: see the part
 * {@code text}.
 *
 * @param authority PEM file with the certificate the server's is checked against; null = the usual authorities
 * @param taskLimit the longest task the server allows
 */
public record TextConnection(URI url, @Nullable Path authority, Duration taskLimit) {}
