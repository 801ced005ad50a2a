/** The names that process models and the engine have in common; a model that uses others is not deployed. */
@NamedInterface("contract")
@NullMarked
package vn.lienthong.engine.workflow.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
