package vn.lienthong.webapp.start;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * How to reach the server that reads text out of files, ours or another. It may not be there yet: see the part
 * {@code text}.
 *
 * @param authority PEM file with the certificate the server's is checked against; null = the usual authorities
 */
public record TextConnection(URI url, @Nullable Path authority) {}
