package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/** Where a new organisation begins to stand. */
public record Placement(@Nullable OrganisationId parent, @Nullable String level, LocalDate from,
        @Nullable String decisionNo) {}
