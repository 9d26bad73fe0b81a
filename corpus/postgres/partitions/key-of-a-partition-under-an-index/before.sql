-- The part of a partitioned table's plain unique index is its partition's primary key.
SELECT 1;
