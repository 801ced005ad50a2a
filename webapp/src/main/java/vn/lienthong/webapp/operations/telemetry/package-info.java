/** What the product tells those who watch it from outside: figures for Prometheus, traces for OpenTelemetry. */
@NullMarked
package vn.lienthong.webapp.operations.telemetry;

import org.jspecify.annotations.NullMarked;
