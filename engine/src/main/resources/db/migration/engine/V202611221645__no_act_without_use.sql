-- Who handles a matter finishes it: a right of its own for that was asked nowhere.
DELETE FROM role_act WHERE act = 'FINISH_INCOMING';
