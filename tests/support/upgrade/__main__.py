from tests.support.upgrade import make_all

make_all()
