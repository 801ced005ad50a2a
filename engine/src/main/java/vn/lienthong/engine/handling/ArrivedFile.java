package vn.lienthong.engine.handling;

import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.document.StoredFile;

/** A file as it arrived, with what its inspection says. */
public record ArrivedFile(StoredFile file, Arrival arrival) {}
