/** The erasure of a person: the confirmation with the consequences, and the progress. */
@NullMarked
package org.chatrpc.client.admin.erase;

import org.jspecify.annotations.NullMarked;
