CREATE TABLE migration (name text primary key, hash text not null, at integer not null);
CREATE TABLE "data_key" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"kek" text NOT NULL,
	"wrapped" text NOT NULL,
	CONSTRAINT "data_key_key" PRIMARY KEY("tenant","id")
) WITHOUT ROWID;
insert into "migration" ("name", "hash", "at") values
  ('0000_data-keys', 'c7e5a1e882fa10620a4a7125a1d09b2b9f240516202357cb55d91d03a1f9994e', 1795456800000);
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('away', '11111111-0000-4000-8000-000000000022', '084c05e558f3f71c', 'lPTUmOJJ0a2BBs39FoVDCL5FNfn8Hmu9Bso7ShqlwCmJeJ00pfBN9jpwNwtnF1obWg0zTAhdAAq4FO+y');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000001', '084c05e558f3f71c', '9FykTyQLK1mZLxQFBDem276iWFu1z3wvj2wGfWZgN5Fl+iZ8TOhfH1d/xxw+9nc+/3ODXGjua2JPbx9/');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000001:journal', '084c05e558f3f71c', 'G2A3la/xXKCLlm0lOwlaOUyqZXe6qOnS566SlqQipieM3/HF4Ty7oCkHbZDzuE5MY73s/4YpW+9LDmJe');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000002', '084c05e558f3f71c', 'b1nTBJ9nY1mU1j/xLtd0E7oa9P82PqHuQk0KmxqjEElaOCq2+Q09BviGQ6v2L0bpZpcUE7x4C5E8ug5T');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000002:journal', '084c05e558f3f71c', 'scJbEtsitONgzA6j1IRC0VXtgpYrBqo/q7MqL2dW92L2Ybwnz4bPKpYyjIzapUpBdz9cqMVjQqxr4F2I');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000003', '084c05e558f3f71c', 'NQbj61as0Y9Y2TjN2UKrMYA/LWWfE8fdqYqxBr98g/7pZS+2llQ4nUkczYKkb0d69QWblz58zPMnhpgO');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000004', '084c05e558f3f71c', 'RZCC6wvnX+9s4iyTW/P6o6Uo7FylSB9FPb9onl1/mp7WTPblPrp4ARo9BWpQLIDl4E5/4CJXNU2wK5++');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000005', '084c05e558f3f71c', 'aCNMHKHUCMXChBt3A7WdxPvkrwVPwF5GUPubWKkunZrgaZk5iQjLjtvSyFrJnxRESbw2TmrGSfl7hqxR');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000006', '084c05e558f3f71c', '1OpWzxMgTF6TXyDV6idNMiEBR6m7rn9Ix2RswVImXHPGLzBAVPZI7yDcB4OHYywB4ctRRM6QDhgqf+Gj');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000007', '084c05e558f3f71c', 'c7pAg5+6UxiJZYtxCIxGThUqZYf5dLuMY+KWY7YXPe2mltny+7RbSeYZGu3pdbs/3eoa2sDo8SgEcvWO');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000008', '084c05e558f3f71c', 'Eit43fJip4Yf0lV42GmHh/TCuAvG1YEVDoODxCwzdNtoW5yKEJA2M1H1eMl79sAZf+yX2YX20iZ0miDN');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000009', '084c05e558f3f71c', 'SHOiQeQswbNhFwtWYX/K8V7KX96jVvhbjZZKFnPEcCW9jFHOwKL4sYKpb2jvT/K1aA/VdU4mEsm2wje8');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000009:journal', '084c05e558f3f71c', 'Hduyz1xGAeKQzRmZ9jMVLIs+0gK03VyK+bahUgmF0aH9MKUCaDLWY4ulEUWvF8P42L6p7a3LmGMUPSHU');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000000a', '084c05e558f3f71c', '5zTuFscsuR2GA7VjnJNvvgYLBJBKk7J/UvfQxFpVCmxR8KOs32/G0roCjznqAt6CSVRtQk90gy2yy+VM');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000000b', '084c05e558f3f71c', 'fXYx5hXIJMSQ+iYx8XQd9xMF43DXj93TAMGOyntgY4kB4yDFrf+Yzebg16s7P0CW+gpM1BHk7N5J0mPG');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000000c', '084c05e558f3f71c', 'PEJAuCv6wNHZOBm6YP90Ca06KAyfmXR9UAmdenIb3kayPcRJbYvt2pvnRlynBSn3FXgFIgxJHgE3XIBy');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000000d', '084c05e558f3f71c', '3/N9uw7fWZaUWE9VctrStipqXq6x4kPDP59M8V5VaPYfjMkSCqNbO966BtrgHOiAGp90Kba79nZUH873');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000000e', '084c05e558f3f71c', 'VUyBFzS+rK9t+TWMxYt0e9csu5Mx6y/OXR5M3wb/OSO78OTaiwTzt15AGRvZd+UGlpnK3XyHsx9LoCpz');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000000f', '084c05e558f3f71c', 'S2z4Gv6Y6afDH2IxKmFcUy4sdXeKzHLUdytHGMVvGJxnaVrmEqrypujyhc2rIo8C5fZCBaTjElpo6MHx');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000010', '084c05e558f3f71c', 'glbeaJT4ZJEubF4lxTZVGHW+p/xolx1OwnBwvMO2rHU45gpiaWeQT4PLu/FzCJRq1fz9xao10jQh5+Hq');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000011', '084c05e558f3f71c', 'K1Gi7Fy8FQHEVQ3Cm9lGAmGlorz62ukcPwZDiXXdjandlb2ilspNZaAFwX2nEn45Nq73H7a7YQ9vp5k2');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000013', '084c05e558f3f71c', 'itk6qO/zMrHAblfJzyY2QuTnmYHWL/ajzRJwX4tBdlWsJBiCxWacn7eSy+fixIBX+YQ6YTuk1XYtRpI8');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000014', '084c05e558f3f71c', 'ETlEqVf0EwMRNkOGgcqTn2jc1D2PyAExhZgtW+Il67eD07oBC6ppOHCPr6D1lGvj7XbNaaq/Ozt103GD');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000015', '084c05e558f3f71c', 'dkkJTVmWjlbuOH/4pxXDHYj5TVLyBkKWNtGZVxULnByhq16q4RoHiuDctT3ld8LGJzOMej4+zZHCR706');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000016', '084c05e558f3f71c', 'o/ir14YlH3gxF0J7Y5PscaoLL3iPj1xXmx9fgxSr6lstkQLjXEl2ip3G79XS0SG0c16dM+VKovYkBjFr');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000017', '084c05e558f3f71c', 'mSXGOOlxoiFYMAIxF4ph31hZsMkjVQyYSrs++w8ZYR2AbT+z2aJ5wajZwyTju1Hgsxc8bOg7c2ezlvTc');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000018', '084c05e558f3f71c', 'l6PYkcl0wFCKhJL+w1UMpTNkiwRgfKRTQDhFyidjsViGk0t+tzJWPmlf175yXMTxQMkk+V4W4xmCIp31');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000019', '084c05e558f3f71c', 'y5Fokg5QFmW46giQBOEToyn5+Ch4zcTd7ET5q58Z4Yx6zC385My10q2YC3ih4D06OXJkvOHDhjYN9TN1');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000001a', '084c05e558f3f71c', 'XUYht95YhDkvgsDynFWVn7hMFwxX2KzPhF8xdGh0Y3DoepQAYSnfn/uc/x2odJ/q6BuKHQV9k1hfkdTF');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000001b', '084c05e558f3f71c', 'JO9/irfq7w93cR3+8KTl6lDjD9i8HcLpscUdE5KfQvduYA7mt1jYhYJ5sfZ4ORchmkQoVQmCUH58dejQ');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000001c', '084c05e558f3f71c', 'nnO/h1VLIEEy91YI4+cv5JSBHxs9ulUMgygJNN7Ujg/TuVxO40254qLUKr7scSd5inz4VCb27VOfW7SQ');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000001d', '084c05e558f3f71c', 'mZ0i0mlzZxJVsLQAPpKky+Y2GyFzB5r5S2l7QST90pRM0xSenivnL+nsW7ZCEAISIefKZKhSwBOBw9o/');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-00000000001e', '084c05e558f3f71c', 'EUCNgJxo3ozqH2C4czScaZ6S2JTlDv8hjFDyWbEjQ8byz9MBVtCtAUjAvo4HyhSrbVhWawBJAaDKCoCS');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000020', '084c05e558f3f71c', '0hZV/ipbKq4DydkoGhJrERfOnVOpAJIm9MtF/TDLuLQ8m7/WTkxTQAi3rsgWYB4MRdjWmn1xNISl9xeN');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000020:journal', '084c05e558f3f71c', 'm/6oj8g0+y5kbqrRoWX13uzLYh894KOVP5VB1NnzY+xOZG7LFyvEstFugSSFaHTQfxlTS05stX8RUQzf');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '11111111-0000-4000-8000-000000000021', '084c05e558f3f71c', 'Orq0Z8wvHo8rDyQWqhmVRUW+lrhEqlfEfSZpxVrC1V9s0+kyzmJizsheDWBV84kMEA+k0YjPgS+af62O');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000001', '084c05e558f3f71c', 'jNVGENnJvv+rLtfYqsn3fZ8RkUjhjMbGupZBZGmgsxQMSmiUdqrAwZwe1k1du5wv+roM0JzXLTgnf0bH');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000002', '084c05e558f3f71c', '7xYe5muFfAIH3PXN6ZZ9kO0HTVgqV/ZNRZdSLCy2X/8EN3ifh/SUI2vbHW5ybTba02ni2ytbAtlBVqZN');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000003', '084c05e558f3f71c', 'VBkVqec2p2/nK72ArZcxr5Wun4oHgzvt/wGOfsiZKZaiWq7bYU66Xv+7b8c7ylvgDFHlz2+8Q+uLWmyD');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000004', '084c05e558f3f71c', 'SbQ+JeqTaw/IiJkG6bew0IddXQyIptA5KXDD0LQ9IYKPybdbEJwwSc4mGeil6GwAA7pzuXkiQ4n2nJh9');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000005', '084c05e558f3f71c', 'LjaRrN5EEWOLuH0AE3YsST687aosvUYAlzMzyroQKNwA/pARcMr+TkaBxoee8dOmTRMTLUEkwXjRSzXe');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000006', '084c05e558f3f71c', 'Ggf4J0Mad0r5ML8rWMp6fsSbV2sZEO9bgEpfQWDaNSI5RK7WUiRyw2zFxZBB4/Y1AIz0IoY4kneDfDo4');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000007', '084c05e558f3f71c', 'N1JAlc4j7sEMZ5DWbsSyHX//OyAIyNN9Bj1WbTdOWJojxTEBZZb+mjP0sN/YwBY4Wo319UP2UDLRCe9v');
insert into "data_key" ("tenant", "id", "kek", "wrapped") values
  ('home', '33333333-0000-4000-8000-000000000008', '084c05e558f3f71c', 'tXwryZWUiv63UOW9c25T0xyv7z1kYVeTG2FmApEz+jCp364JgU1mNapyx5QRspJftTJGD8b6x4hZU+YF');
pragma user_version = 29924280;
